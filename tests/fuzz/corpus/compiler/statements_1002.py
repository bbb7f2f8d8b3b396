class C1:
    __match_args__ = ('x', 'y')
o2 = C1()
with o2 as value: print(value)
print({o2: 1})
print(log)
print(list(filter((lambda p4, *, kw=2: C1), ([3, 1, 2] != memoryview(b'abcd') is {}))), o2)
*v6, = o2[(('%%%08.2E' % -0.0) if range(2) else C1)]
try:
    n7 = 3
    while n7 > 0:
        n7 -= 1
        print((((65535).denominator(0, '', 4) << 5))[(C1 in complex('nan'))])
        o2.__class__ = 9007199254740993.0
        v5.__dict__ = {1, 2, 3}
    range(5)
except LookupError as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    o2 = 5
    v6 = None
(v9, *v11,), v12 = bytearray(b'abc')
show('v5')
show('v6')
show('v9')
show('v10')
show('v11')
show('v12')
