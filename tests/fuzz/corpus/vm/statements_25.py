print(str((-(range(5))[sys.maxsize])), (~('a%*.*r%%%.*g' % (2.675, 2.675, 2.675, -0.0))))
def f1(a, b=([3, 1, 2]).a, /):
    print(list(map((lambda p2, *, kw=2: filter((lambda p3, /: 'aaa'), set())), list({1, 2, 3}))))
    return (((0j or complex('nan')) is not (None if memoryview(b'abcd') else None)) // (((1+2j) / 1j) * (None ** (1+2j))))
print(f1(*...))
f1 = 2**63-1
