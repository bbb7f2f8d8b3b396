if list((ascii([3, 1, 2]))[True:-2]):
    try:
        complex((('a,b,,c' if False else iter([1, 2])) == 'strict' >= (range(5) <= 1.5)), [int(1.0), *[slice(1, None, 2) for c1 in (1, 'a')], *(iter([1, 2]) * 'abcabc'), *('\U0001F600').start])
    except (ZeroDivisionError, ZeroDivisionError) as e2:
        print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
        v3 = str(memoryview(b'ABC'), (-('0b101').format_map(True, '__class__')))
        print(v3, frozenset(bytearray(b'abc')))
        assert True, None
    except:
        assert True, ()
        v4 = ''
        v5: NotImplemented = (1, 'a')
    v6 = 10**20
v7 = slice(1, None, 2)
print(1.5, ())
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
