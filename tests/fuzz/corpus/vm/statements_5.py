def f1(a, b):
    try:
        a = None
    except UnicodeError as e2:
        print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
        print(a, a)
    except (AttributeError, OSError) as e3:
        print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
        a.x = (set((2**64 if False else '')) // ({(1+2j) for c4 in (1, 'a') for c5 in [3, 1, 2]} if (True or False) else a))
    else:
        print(round(hasattr(bytearray(''), b), b), -3)
    return (list(iter([1, 2])) if (False.denominator(None) % (b'x' >= len in b'%d')) else 'a')
print(f1(False))
v6 = memoryview(b'abcd')
f1[1:] ^= {}
show('v6')
