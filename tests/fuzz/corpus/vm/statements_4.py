print(0.5, (((1e-7 ** 0.1)).real((10).bit_length('', sys.maxsize, 65535), (10 if True else -128)) + slice(('%d %s')[slice(1, None, 2)], (range(5))[True:1:], default=({'a': 1, 2: 'b'}).__gt__('%d %s', {}, ()))))
w1, *v3, v2 = (((w1 := -1))[0]).index(delattr(range(-3, 3)), 4)
def f4(a, b, *, kw=1):
    global v3
    try:
        v5 = False.conjugate(4)
        print(1e-7)
    except LookupError as e6:
        print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
        (*v7,), v8, = {'a': 1, 2: 'b'}
        v9: int = [3, 1, 2]
        v10 = b'ABC'
    v10[True] = (1, 'a')
    print(sys.maxsize, 0)
    return True
    v3 = range(5)
print(f4(**0, 1.5))
show('v2')
show('v3')
