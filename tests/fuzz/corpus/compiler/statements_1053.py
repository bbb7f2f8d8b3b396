def f1(a, b, *, kw=1):
    v2, *v4 = kw
    match Point(1, 'a'):
        case {'a': {None: (), **v6}, **v7}:
            v8, = a
            v7 = (memoryview(([3, 1, 2])['{} {0}']))[v6]
    assert a, (set() / [3, 1, 2])
    return v6['\U0001F600']
print(f1(None, frozenset(f1)))
v9 = f1
v9.x = sorted(range(5))
del v9
v9.__class__ = [3, 1, 2]
show('v9')
