n1 = 3
while n1 > 0:
    n1 -= 1
    v3, = filter((lambda p2=1: p2), [])
    with Manager('m4', False) as m4:
        print(v3)
else:
    v6 = (v3 <= frozenset(slice([3, 1, 2])) > ({b'12': {'a': 1, 2: 'b'} for c5 in True} | dict([3, 1, 2], k=NotImplemented)))
    print(v6.pop(0), 5)
for v7, v8 in ('x' * 5).args:
    for v14, *v15 in enumerate((v6 @ []), -2):
        v16 = (chr((3 - 0)))(({} // {(1, 'a'): int, 'Hello World': 1e-7, (1, 'a'): frozenset({1, 2})}), v9, 0x1F600, **{'b': 2, 'kw': 3})
        v18 = (w17 := v3.remove(NotImplemented.__class__))
    print((v11 @ 2))
    assert v8, v15
assert (-(iter([1, 2]) is 'strict')), 5
print(float('-inf'))
(v13, v19,), v20 = ()
show('v3')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
show('v18')
show('v19')
show('v20')
