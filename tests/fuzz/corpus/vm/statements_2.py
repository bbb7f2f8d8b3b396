for w2 in ((len(*None, [3, 1, 2]) if ({1, 2, 3} is None not in int) else sorted(True))).count(((w2 := len))(*list(iter([1, 2])), (w1 := {})), (len(len) != w1)):
    if w1:
        print((((7 and 16) ^ w1)).as_integer_ratio(w2), -w1)
    elif (w2 + 'ǅ'):
        v4 = set()
        v5 = iter([1, 2])
        print('12')
    else:
        print('-3.5')
        v6: int = (1.5-2.5j)
        v7, = range(5)
v5 += 'a'
b'a'
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
