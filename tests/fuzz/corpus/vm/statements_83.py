v1, = [*len(tuple(None))]
assert ((list(iter([1, 2]))).index <= v1 not in str(v1)), ({} if False else slice(1, None, 2))
(w2 := w2)
show('v1')
