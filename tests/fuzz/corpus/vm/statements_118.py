try:
    w1 = ((w1 := {[3, 1, 2]: {} for c2 in 'a'})).clear((w1 != w1 <= b'a,b'), {**(+[]), ('%*ia%x' % True): w1})
    v3: (int | int) = any(v3, list(({1, 2, 3}).copy(-1, b'x')))
except RuntimeError as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    v5, v6, v6 = w1
finally:
    print(v3, +(format(123456.789))(**{'b': 2, 'kw': 3}))
    v7: int = True
v6 = 1.5
v8 = complex('nan')
show('v3')
show('v5')
show('v6')
show('v7')
show('v8')
