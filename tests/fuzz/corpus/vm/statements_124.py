if float(((2**62 / 7) ** 3), (([3, 1, 2]).insert(5, ...) != ((1, 'a'))[100] is not (NotImplemented if True else None))):
    for v3, v4 in ((len(*[3, 1, 2], {}, **[]) if (b'a' != [3, 1, 2]) else sum()) ^ ((iter([1, 2]) if True else None) is list(iter([1, 2])) is None)):
        v6 = None
        v7: int = ...
    assert False, iter([1, 2])
else:
    assert True, '\x00'
    print(1e22)
v6[0] -= len
print(1/3, 9007199254740993.0)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
