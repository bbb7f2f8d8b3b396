for v1 in zip((len(*[], None, (1.5-2.5j), kw=7)).remove(), (all([3, 1, 2]) + '{:>#020}{{{0[1]}'.format(5, 1, a=True)), strict=True):
    v6 = v3
    v2, = v5
print(v1.__len__(), list((len([3, 1, 2], [3, 1, 2]) // (w7 := set()))))
print(v4)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
