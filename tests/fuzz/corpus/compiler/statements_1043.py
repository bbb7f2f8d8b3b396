def f1(a):
    assert (a[(2**63-1).bit_count()] is not (list(iter([1, 2]))).partition(a, a) is not a), 'a'
    for v3 in divmod((set(frozenset({1, 2}), (-0.0-1j)) % a), (property(False) and a)):
        assert ((v2 > (b'\r\n' @ 10**20) <= complex('r')) >= sorted(divmod(-7, {1, 2, 3})) != (~v2)), (() >> range(5))
        print((((len or len))(*v4, a=(b'a%-*.0g%.0c' % b' x '), **{'b': 2, 'kw': 3})).__index__((v3 >= (1 or -3)), 10**20), memoryview(b'abcd'))
        v7 = [3, 1, 2]
    print({}, 'a')
    return frozenset({1, 2})
print(f1(**None, ..., []))
{'a': 1, 2: 'b'}
v8: set() = len
v8, = complex('nan')
print('12', 'r')
show('v8')
