v1 = frozenset((('a' - len))(*('a' & 'a'), kw=('utf-8')['{} {0}']), object=(zip(False))[0])
for v5, *v6 in (v1 or (v1 + format('Hello World', '>_.17r'))):
    for v10, *v11 in v4:
        v3 = ((map(len, [3, 1, 2], strict=(1, 'a'))).real(True.__bool__(True, 2)) * bool(((1, 'a'))['abc'], 3, True))
        v12, v3, v11 = range(5)
    else:
        v3 ^= int
        v9 %= {1, 2, 3}
assert True, {'a': 1, 2: 'b'}
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
