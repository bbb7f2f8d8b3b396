if ((('utf-8' and 'TRUE') == (set() & (1, 'a')))).bit_count((({'a': 1, 2: 'b'})[4]).start):
    try:
        v1 = (iter(range(4, 2)) < dict(divmod(-7, True), k=bin(16)))
    except StopIteration as e2:
        print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
        v3 = v1.as_integer_ratio(('a%+*x%+08f' % list(set())), repr(chr, map(len, [3, 1, 2]), bytearray(b'\r\n')), v1)
        v3.__dict__ = v1
        slice(1, None, 2)
    except (ArithmeticError, GeneratorExit) as e4:
        print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
        print('1+2j', '١٢')
        assert True, complex(float('inf'), 1)
        raise RuntimeError([3, 1, 2])
    assert True, 2**63
else:
    v5 = {1, 2, 3}
    v6, v7, v8 = {}
v1 = False
assert True, False
show('v1')
show('v3')
show('v5')
show('v6')
show('v7')
show('v8')
