memoryview(((bytearray(b'abc')).fromhex(b'\r\n') ^ bytearray(True)))
class C1(Point):
    pass
o2 = C1()
del o2.x
o2[(sys.maxsize if True else 2**62)] = type('')
print(log)
print(C1)
def f3(*args, kw, **rest):
    with Manager('m4', False) as m4:
        (*v6,), v7, = (m4 * tuple(int))
        v7 = ((1, 'a'))[4:1]
        v8: int = ...
    v9 = b'ABC'
    return frozenset({1, 2})
print(f3())
print(-1, -2)
