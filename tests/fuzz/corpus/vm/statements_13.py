print((((w1 := '\x00'))[None:4] if (False.from_bytes(True, 4)).__name__ else repr(('%d %s').missing)))
print((reversed((()).sort()) @ w1), zip(w1, (({1, 2, 3} // 1/3)).is_integer(w1)))
try:
    w1 = dict(w1, w1)
    *v2, = w1
except TypeError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    frozenset(range(2, 0, 3))
    try:
        v4, = w1
    except Exception as error:
        print(type(error), error)
show('v2')
show('v4')
