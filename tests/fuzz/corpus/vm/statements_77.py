def f1(**rest):
    rest.x = rest
    try:
        v2 = rest
    except UnicodeError as e3:
        print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
        assert (frozenset((~[3, 1, 2])) is not None < (bytes(complex('nan')) ** -1)), (None or NotImplemented)
        rest @= (v2 @ (rest and rest))
        del v2.__dict__
    finally:
        v2.x = v2
    return memoryview(b'abcd')
print(f1())
print(0.5)
print(float('inf'))
