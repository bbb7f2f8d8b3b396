(((lambda p1, *, kw=2: [3, 1, 2]))(True)).conjugate(((w2 := 16) if False.nbytes else w2), w2)
w2 = w2
for v3 in (int(-128) * w2):
    match ((([3, 1, 2]).remove(-7, encoding=False))[(5 if False else '\U0001F600')]).append((len(*1000, 'a', 2**62)).extend(([3, 1, 2]).clear(2**64), v7), ('\n\r\x1c').lower(-3)):
        case [object(real=None), ()]:
            v4[((complex('nan') - -1) / complex(float('inf'), 1))] = True
            v4 = [3, 1, 2]
            print(100)
        case True:
            v9 = False
            print(0)
            assert False, float('nan')
w8.x &= None
v10 = 255
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v9')
show('v10')
