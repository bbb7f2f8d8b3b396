print(1/3)
print((w1 := round(w1, 5)), (w1, w1))
v2 = (bytes(('abc', 'ß')), float((-128 and 3)), w1)
assert ((lambda p3, /: memoryview(frozenset({1, 2}))))(((-2 ** 1) or +3)), int.missing
try:
    match [[(... != NotImplemented) for c5 in (iter([1, 2])).count({})] for c4 in list((float('-inf')).__lt__(-2, 2**63, 100.0)) for c6 in range(0)]:
        case {1: str() as v7, **v8}:
            w1.__dict__ = (w10 := v2)
        case (*_, True):
            print(-2**63, 0xD800)
            v11, = iter([1, 2])
        case int():
            print('éa\u0301', 'ß')
    print(True, {1, 2, 3})
    v8 = int
except AttributeError as e12:
    print(repr(e12), repr(e12.__cause__), repr(e12.__context__))
    v13: int = bytearray(b'abc')
else:
    print(b'x')
show('v2')
show('v7')
show('v8')
show('v11')
show('v13')
