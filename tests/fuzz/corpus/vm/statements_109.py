(v1, v1, *v3,), v4 = range(-3, 4, True)
@(lambda f: f)
def f5(*, c, **rest):
    v6 = int(v1)[len(({1, 2, 3} + {1, 2, 3}))]
    v7, = v1[((1 // 100)).numerator]
    assert divmod(setattr(v1, v7), start=(v3 and v7)), None
    return v2
print(f5(kw=((b'ABC' + b'%d'))[(3 or 1)]))
v3 = v3
show('v1')
show('v2')
show('v3')
show('v4')
