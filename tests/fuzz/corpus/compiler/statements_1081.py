v1 = (((complex('nan') / complex('nan'))).conjugate(({})[1], key=(set(), None))).b
def f2(a=(iter([1, 2]) < 0x1F600 is None), /):
    global v1
    print(v1)
    with Manager('m3', False) as m3:
        raise LookupError(a)
    (*v6, v5,), v7 = ({NotImplemented[-3]: v1, ({'a': 1, 2: 'b'})[7]: NotImplemented.index(5, 0)})[None::-3]
    return (object(set([3, 1, 2])) & v7)
    v1 = v7
print(f2(a=f2.lower(f2, f2), *((memoryview(b'abcd'))[None:2] | (bytearray(b'abc'),))))
v8 = v1
v1 = frozenset((dict(0, k={1, 2, 3})).popitem(), v8, range(1))
assert (range(-1, -1) is f2), v8
show('v1')
show('v8')
