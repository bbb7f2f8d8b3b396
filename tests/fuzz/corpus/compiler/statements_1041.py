v2, v3, *v5 = (int(['1+2j' for c1 in True], **{1: 2}) ** ((memoryview(b'abcd'))[255]).fromhex((100.0 ** 1e300)))
*v8, v7 = ((range(-2, 3, 4)).start(v5, NotImplemented.index(1.5), range(5)))[:3:-2]
try:
    v8
    class C9(Point):
        pass
    o10 = C9()
    print(() / o10)
    print(repr(memoryview(b'abcd'), len, {}, reverse='strict') >> o10)
    print(log)
    print(-1)
except ZeroDivisionError as e11:
    print(repr(e11), repr(e11.__cause__), repr(e11.__context__))
    v4.x -= [3, 1, 2]
    assert True, -128
except TypeError as e12:
    print(repr(e12), repr(e12.__cause__), repr(e12.__context__))
    v4.__dict__ = 1.5
except:
    (v13, *v14, v6,), v15 = iter([1, 2])
    v16, v8, v17 = NotImplemented
    print('1_000', 'İ')
finally:
    print(True, 1)
    print(4)
    v18: True = ...
assert True, '١٢'
v19 = ...
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v13')
show('v14')
show('v15')
show('v16')
show('v17')
show('v18')
show('v19')
