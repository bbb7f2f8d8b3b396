print((w1 := 3))
assert (w1 is not w1), range(-3, -1, -3)
w1[1:] -= (w1.toreadonly(('%%%+08.0e' % {'a': 1, 2: 'b'}), -2) in w1 != w1)
v2 = w1
for v6, *v3 in (str(list(iter([1, 2]))))[((()).__format__((), 2**62) << 5)]:
    for w1, *v10 in range(-1):
        v8[v7] = ((int(-2) ** 3) << 3)
        v5 &= sorted(v3.copy(1j))
        print(100.0)
    else:
        v9, v11 = v2
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
