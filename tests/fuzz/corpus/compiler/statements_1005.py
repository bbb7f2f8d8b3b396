v1 = (bytearray(([3, 1, 2]).b)).real
for v2 in format(v1, '<-#0.2o'):
    match v2.count(v5, v1.real):
        case Point([{}, 1+2j], y=str() as v8):
            print(hasattr(v1, ('a%*.2o' % 'a'), real=frozenset({1, 2})))
            w7 = [3, 1, 2]
        case ['a', *v9] if True:
            slice(1, None, 2)
            v10 = '{!r:>5}'
        case ():
            assert False, int
            v11 = ''
            raise ExceptionGroup('g', [Exception(1), Exception(float('-inf'))])
    v12 = 1e16
assert True, [3, 1, 2]
assert False, 255
assert True, slice(1, None, 2)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
