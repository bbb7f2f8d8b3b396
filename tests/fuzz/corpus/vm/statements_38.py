class C1(list):
    def __ne__(self, one):
        log.append('__ne__')
        return (((1, 'a') or (1, 'a'))).index(self, one)
o2 = C1(round(0.1, -1))
print([1, 2, 3][o2])
print(log)
def f4(*args, kw):
    global C1
    def f5(a=(not NotImplemented), **rest):
        a = reversed([3, 1, 2])
        v6: int = slice(1, None, 2)
        a = frozenset({1, 2})
        return (1+2j)
    print(f5())
    print(123456.789)
    print(2**63-1, sys.maxsize)
    yield [3, 1, 2]
    C1 = b' x '
g7 = f4(a=(), *None, kw=(1.5-2.5j))
print(g7.throw(ValueError(1)))
print(list(g7))
print(list(g7))
(v8, f4, v9,), v10 = [3, 1, 2]
show('v8')
show('v9')
show('v10')
