v1 = ((+0xD800 if (True is None not in 'a') else (16).bit_length(5))).denominator(format(-16, '0>'))
with (Manager('m2', False) as m2, Manager('other', False)):
    match (v1 | m2):
        case (*_, {1: (), **v3}):
            assert ((m2 >= v1)).bit_length(0), (-10**30 ** 5)
            print((list(float(1.5)))[v1], v3)
    v3 = len(('-3.5' + 'İ'), [None[0]], *(--1), c=(slice('abcabc', range(5), b'abc')).start(1.5))
m2[0] %= True
v4 = [3, 1, 2]
v4.__class__ = 0.0
show('v1')
show('v3')
show('v4')
