v2 = map((lambda *p1: p1), ([] + list({1, 2, 3})), memoryview(bytes(int)))
if list(v2):
    def f3():
        (v2 | (v2 or (slice(1, None, 2)).args))
        print(((v2 // v2) and v2[float([3, 1, 2])]), float(v2))
        return list(v2)
    print(f3(**f3.as_integer_ratio((-1).real(-1, 5), 'Hello World', 2**62)))
    assert True, 1.5
    print('İ', b'ABC')
else:
    print(10**20)
v2 = {}
show('v2')
