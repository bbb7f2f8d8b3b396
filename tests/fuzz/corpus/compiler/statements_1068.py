v3 = (sum([2**31, 1.5])).count(1, (w1 := w1), w2((w2 := b'x'), w2, key=([3, 1, 2]).count()))
v5 = (w4 := w4)
match (bytes(b'\x00\xff') * list(chr())):
    case Point(-1, y=[1, *v6]) if ([] == v3 in v5):
        class C7(int):
            def __neg__(self):
                log.append('__neg__')
                return list(list(iter([1, 2])))
            def __repr__(self):
                log.append('__repr__')
                return ('{:+.0n}'.format('  x y\t', 'Hello World', '1+2j', a={1, 2, 3}) + ('strict' >= {}))
            def __pow__(self, one):
                log.append('__pow__')
                return super().__pow__(one)
        o8 = C7()
        o8[2] = float('nan')
        o8[:-2:0] = True
        print(log)
        print(-7, 2**62)
    case _ if True:
        print(1.0)
        (-0.0-1j)
C7[0] = (1, 'a')
print(b'6162', 2**63-1)
show('v3')
show('v5')
show('v6')
