for v3, v1 in ('%%%#*.0G' % int(('abc' if True else 'İ'))):
    for v7 in ({property(256, 1.5, 1.5): v2 for c5 in ('\n\r\x1c').partition('__class__', [3, 1, 2])})[v1]:
        v2 = (v3.imag).numerator
        v11 = (((w10 := {}) <= set('0x_ff')) * divmod(int(b'ABC'), dict((1+2j))))
print(w10, v7)
match ((w14 := (1, 'a')) > (1, 'a')):
    case object(real=Point(-1, y=-1)):
        v15 = 0
    case Point((*_, str()), y=[-1, *v16]):
        print([], None)
        v17 = {'a': 1, 2: 'b'}
        v11[1:] += None
v15[0] @= len
()
show('v1')
show('v2')
show('v3')
show('v4')
show('v6')
show('v7')
show('v8')
show('v9')
show('v11')
show('v15')
show('v16')
show('v17')
