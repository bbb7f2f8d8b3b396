((((1, 'a'))[-1] not in (set() | True) not in (w1 := None)) is w1)
assert (w1.index((b'' not in NotImplemented), (b'\r\n')['-3.5']) is str()), '>8'[4]
n2 = 3
while n2 > 0:
    n2 -= 1
    for v3 in (w1 if w1 else w1):
        print(v5)
assert classmethod(v5, (next(iter([1, 2]), True, ndigits=range(5))).real(v5, sep='\x00')), (not 1.5)
print((1 & (v6 // 4)))
show('v3')
show('v4')
show('v5')
show('v6')
