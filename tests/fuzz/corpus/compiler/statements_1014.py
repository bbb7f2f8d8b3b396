with (Manager('m1', False) as m1, Manager('other', False)):
    try:
        m1 = list(m1)
        (v2, v3, v4,), v5 = dict(m1, k=list(m1))
    except Exception as error:
        print(type(error), error)
    print(v4.clear)
assert ((((1.5-2.5j) ** '>8') if (() <= ... <= [3, 1, 2]) else v5) in v3), m1
def f6(a, *, c):
    global v2
    c[2:None] = ((v4 if v2 else v3) >> (([3, 1, 2])['_'])[len(b'x', [3, 1, 2], *set())])
    with (Manager('m7', False) as m7, Manager('other', False)):
        v8: v8 = ((float('inf')).conjugate).indices(0, v4)
    return list(v5)
    v2 = a
print(f6(a=v2, kw=v5))
n9 = 3
while n9 > 0:
    n9 -= 1
    try:
        print((v5 if list(complex('nan')) else m1))
        v10 = dict((), k=list(v3))
        format(100.0, 'é^ 08d')
    except* OSError as e11:
        print(repr(e11), repr(e11.__cause__), repr(e11.__context__))
        print(..., 1.5)
    except* ArithmeticError as e12:
        print(repr(e12), repr(e12.__cause__), repr(e12.__context__))
        print(3, -2)
        print('12', '½')
        v3.x = {1, 2, 3}
    v13: None = iter([1, 2])
    print(2)
v14 = [3, 1, 2]
show('v2')
show('v3')
show('v4')
show('v5')
show('v10')
show('v13')
show('v14')
