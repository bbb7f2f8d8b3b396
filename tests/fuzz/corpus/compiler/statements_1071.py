v1: (int // int) = v1
v2: v2 = v1
print(('\ud800' + (~[*True, -2, '\ud800'])))
try:
    match (w3 >= (type(NotImplemented, (1, 'a')) and ((1, 'a')).missing)):
        case [(), [None, *v4], b'x']:
            v5: (frozenset({1, 2})).__ror__({1, 2, 3}) = v4
        case Point(str() as v6, y=object(real=-1)):
            0.5
except (GeneratorExit, AttributeError) as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    print(-3)
    v8 = 2**63-1
    v9 = slice(1, None, 2)
except IndexError as e10:
    print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
    assert False, frozenset({1, 2})
    -10**30
print(4)
show('v1')
show('v2')
show('v4')
show('v5')
show('v6')
show('v8')
show('v9')
