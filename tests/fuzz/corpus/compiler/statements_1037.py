raise IndexError(-7)
if (((b'ABC').removeprefix(b' x ') < map(len, '', True, real=[3, 1, 2]) <= ([3, 1, 2]).index()) - ((memoryview(b'abcd') >= 10 in True) ^ ((1, 'a'))[slice(1, None, 2)])):
    v2 = {(c1 == (iter([1, 2]) and None)) for c1 in (([3, 1, 2] - {}) and (() and 'a')) if (bytearray(b'%d') != bytearray(NotImplemented, 'abcabc', memoryview(b'abcd')))}
elif v2(*([[]]).clear((3 / 1)), getattr((w3 := True), v2)):
    class C4:
        def __iter__(self):
            log.append('__iter__')
            return filter(None, sorted({1, 2, 3}))
        def __int__(self):
            log.append('__int__')
            return self
        def __getitem__(self, one):
            log.append('__getitem__')
            return 2**63-1
    o6 = C4()
    print(o6.__module__)
    o6.x = [3, 1, 2]
    a, b = o6
    print(log)
v7 = [3, 1, 2]
assert True, int
v8 = slice(1, None, 2)
show('v2')
show('v7')
show('v8')
