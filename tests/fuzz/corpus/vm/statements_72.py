((w1 := (memoryview(b'abcd'))[:1:-2])).start(frozenset((1, 'a')))
try:
    w1[0] -= w1
except Exception as error:
    print(type(error), error)
def f2():
    (v3, v4, v5,), v6 = w1
    match any(list(w1)):
        case 'a':
            v8: int = int
            v9: 0 = '__class__'
        case [str() as v10, *v11] if True:
            v10.x = 'strict'
        case (*_, tuple() as v12) if True:
            print(-1, 2)
            v11.x = 1e300
            range(5)
    v13: int = {1, 2, 3}
    return 'r'
print(f2(slice(1, None, 2), 1.5, a={}))
