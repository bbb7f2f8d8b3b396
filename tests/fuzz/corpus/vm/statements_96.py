raise Exception(('a' - '½')) from None
def f1(a=object(range(5), 100, complex(float('inf'), 1)), **rest):
    print(a.start)
    return rest
print(f1(**((123456.789 - 0.1))[f1], f1, memoryview((b' x ' + bytearray(b'abc')))))
assert ((slice(None, b'x', 5)).step('nan', 100, ([3, 1, 2]).clear(1.5)) not in f1), ({'a': 1, 2: 'b'})[4]
