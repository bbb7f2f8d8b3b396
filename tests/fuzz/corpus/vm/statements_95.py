try:
    v1: (1/3 % 1.5) = ((w2 := v1),)
    print(w2, (float((float('inf')).missing)).real((w2 << 3), v1, v1))
except ZeroDivisionError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    def f4():
        v5: v5 = ascii(memoryview(w2), v1, ((range(5))['r'])[:None])
        print(-1, v5)
        print(v1)
    print(f4(*v1, a=f4))
v6: (-{}) = [issubclass(memoryview, v1), '1e5', *[3, 1, 2]]
print(256)
show('v1')
show('v6')
