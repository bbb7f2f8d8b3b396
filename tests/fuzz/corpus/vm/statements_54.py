try:
    class C1(int):
        def __ror__(self, one):
            log.append('__ror__')
            return super().__ror__(one)
    o2 = C1()
    print(sorted([o2, o2]))
    print(o2[-1:5:None])
    print(o2.__doc__)
    print(log)
    print(9007199254740993.0)
except KeyError as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    print(1, 2**31-1)
except:
    v5 = len
    v6: int = float('nan')
    print(-3)
o2[0] @= frozenset({1, 2})
print('\n\r\x1c', '\n\r\x1c')
show('v5')
show('v6')
