def f1(a, b=((-0.0-1j)).conjugate(-3, 5, 3), /, *, kw=1):
    try:
        raise AttributeError((123456.789, 100.0, 2.675)) from KeyError(1)
        (list(format(True)) and a)
        b[1:] *= a
    except Exception as error:
        print(type(error), error)
    match Point(1, 'a'):
        case (*_, [True, *v2]):
            del kw[:-3]
            v3 = [*[list({1, 2, 3})]]
            (b + a.fromhex(2**64, 2**63-1, 0xD800))
    assert True, complex(float('inf'), 1)
print(f1(NotImplemented, **[], **range(5)))
f1.__class__ = True
f1 = [3, 1, 2]
