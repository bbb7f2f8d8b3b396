try:
    v1 = (super((0 // 2**62), [NotImplemented, *-128])).__len__((('%%%08.*u' % {'a': 1, 2: 'b'}))[(True if False else 5)], 3, -2, length=((range(5)).count() if len(1000, 1) else range(5)))
    v2 = memoryview(v1)
except Exception as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    try:
        print(v2, repr(((bytearray(b'abc') and bytearray(b'abc')) % sorted(..., True)), ((0j % (1+2j))).fromhex((b'abc')[{1, 2, 3}], (100 << 3))))
        print(v2, v1)
    except TypeError as e4:
        print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
        slice(v1.start)
        print(v1.__getattribute__(chr(v2, v2)), 1)
        print((float(~2**31-1) in -2.5))
    v5 = '1e5'
    assert True, {1, 2, 3}
except LookupError as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    v5 = {1, 2, 3}
    v7 = [3, 1, 2]
    print('\ud800')
else:
    v8 = 1.5
finally:
    v9 = 'a'
raise StopIteration({1, 2, 3}) from None
print('08.3f')
v8 = 'ﬁ'
assert True, 1.5
show('v1')
show('v2')
show('v5')
show('v7')
show('v8')
show('v9')
