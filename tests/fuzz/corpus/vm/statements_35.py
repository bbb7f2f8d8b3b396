try:
    print(((lambda p1, *, kw=2: p1))((~complex(1e300)), *set(list('a'))), list(map((lambda p2: range(5)), [3, 1, 2])))
    v3: v3 = v3
    assert (list((bytearray(b'abc') for c4 in {})) >= slice(slice(None, True, None), (1 if True else 5))), sum([3, 1, 2])
except IndexError as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    n6 = 3
    while n6 > 0:
        n6 -= 1
        ((bytearray(b'')).args - ...)
        v3[1:] += 0x1F600
except ZeroDivisionError as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    print('١٢', 'r')
else:
    print('1_000', 'nan')
    print('1+2j', 'real')
    print(2**31-1)
finally:
    assert False, [3, 1, 2]
v3.x -= False
assert False, (1, 'a')
show('v3')
