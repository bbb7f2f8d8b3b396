v1 = (int((sys.maxsize + 100)) ** 3)
v2: (b'6162').rjust() = (w3 := int((-7 << 1)))
n4 = 3
while n4 > 0:
    n4 -= 1
    class C5:
        __slots__ = '1x'
        v6 = (slice(1, None, 2) and slice(1, 'a', 'a'))
        def __setitem__(self, one, two):
            log.append('__setitem__')
            return bytes(([3, 1, 2] | [3, 1, 2]))
    o7 = C5()
    print('%s %d' % (o7, o7))
    print(o7 / len)
    print(-o7, ~o7)
    print(log)
    v8 = 1.5
show('v1')
show('v2')
show('v8')
