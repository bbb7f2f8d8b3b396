((format(1e-7, '<#05,.2F')).__contains__() + ('%%%*.0X' % abs(10)))
v1 = ((complex(10**20) & format()) - ~len([], **{1: 2}))
n2 = 3
while n2 > 0:
    n2 -= 1
    len(({False for c3 in 'ﬁ' for c4 in [3, 1, 2]} != (b'ABC')[1]))
    print(v1)
else:
    try:
        print(v1)
    except Exception as error:
        print(type(error), error)
    for v8, *v9 in v1:
        v8.__dict__ = (((b'' if False else b'a') | b'')).__contains__()
        assert (((complex(float('inf'), 1)).imag() in v1) <= ((1+2j) if (~False) else (NotImplemented % {})) in ('{0.real}{{}}'.format(a=[]) and '0b101')), {'a': 1, 2: 'b'}
    (v10,), v11, = iter([1, 2])
v12 = -2.5
[3, 1, 2]
show('v1')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
