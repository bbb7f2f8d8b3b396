print(((([3, 1, 2])[-1:])[3] and range(3, True, 3)), float(((-2 * 2) >= (16).numerator() >= round(float('nan'), 4))))
print(((+-7 | (1 if True else 2**63)) >> list((iter([1, 2])).args)))
v2 = ((['1e5' for c1 in NotImplemented if False] is not str({})) & (int(set())).denominator())
v2 = ([(1000 << -1) for c3 in ord('08.3f', 'strict', int)] | list(enumerate((), 0)))
with Manager('m4', False) as m4:
    try:
        v5: (int & int) = (v5 is m4 <= memoryview(([] @ bytearray(b'abc'))))
        print(0.5)
    except Exception as error:
        print(type(error), error)
    v6, = set()
show('v2')
show('v5')
show('v6')
