with Manager('m1', True) as m1:
    m1 ^= (((() and {'a': 1, 2: 'b'})).__or__()).nbytes
    if m1:
        v2 = sorted('}}{a}{:{}}'.format(m1, a=memoryview(b'a,b')))
        v3: (b'\x00\xff')[0] = (lambda p4, *, kw=2: p4)
    else:
        print(((w6 := repr(memoryview(b'abcd'), len, encoding=(1.5-2.5j))))((abs(255, 1.5, ndigits=(1, 'a')) and (1.5 >= 1.5 is None)), *v3.pop((+...)), list((w5 := iter([1, 2]))), **{1: 2}))
        assert (((range(5) > set())).conjugate(m1, m1, (1 in 2)) + True), {'a': 1, 2: 'b'}
        v7 = None
del m1
print(0x1F600, 7)
v8 = (1, 'a')
print(2**31-1)
show('v2')
show('v3')
show('v7')
show('v8')
