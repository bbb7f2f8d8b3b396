try:
    class C1(list):
        v2 = v2.count(v2, True)
    o3 = C1()
    print(C1.x)
    print(o3 * o3)
    print(log)
    try:
        print(o3(*(100).conjugate(('{} {0}' and '\U0001F600')), **C1))
        print(-2)
    except ValueError as e4:
        print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
        assert (list(o3) in (C1 + range(-1, 5, True))), o3
    except:
        print(((memoryview(b'12')).contiguous(list(iter([1, 2]))))[C1])
        print((C1[C1]).isalpha(('½').isdecimal(3)), 'x' * 5)
        v5, v6, v7 = iter([1, 2])
    finally:
        print('real', 'x' * 5)
        assert True, 0
    C1 @= {'a': 1, 2: 'b'}
except* StopIteration as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    v5[1:] &= 2**62
    C1 *= frozenset({1, 2})
else:
    print(True)
finally:
    v9 = 10**20
v10 = (1, 'a')
print(5)
raise ValueError(range(5)) from None
del v9.__dict__
show('v5')
show('v6')
show('v7')
show('v9')
show('v10')
