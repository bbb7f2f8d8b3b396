print((~(f'é{0}' ^ ('  x y\t').args)), format((float(2**63-1) >= ((1, 'a'))[-1] == str(-128)), '*< 01,f'))
try:
    print(float(((w1 := 65535))[w1]), round(w1, 4))
    assert w1, (NotImplemented ^ frozenset({1, 2}))
    v2 = (w1 or complex('{} {0}'))
except Exception as error:
    print(type(error), error)
v3 = float(repr(sep=v2), sep=frozenset(''))
show('v2')
show('v3')
