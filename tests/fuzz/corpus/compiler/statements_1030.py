class C1(tuple):
    pass
o2 = C1()
raise o2
print(log)
assert ((('utf-8').lstrip([3, 1, 2]) == o2) in C1 < (1,)), C1
assert o2, (7 << 2)
def f3(a=('1+2j' > 0 is not None), /):
    print(setattr(C1, o2))
    @property
    def f4(a=(-128 not in 2), b=(2**63 & 0xD800)):
        v5 = b
        print(a.issuperset(((set()).index(0, [3, 1, 2], ...)).imag, {1, 2, 3}), b'x')
        *v8, v7 = None
        return (1, 'a')
    print(f4(b'x'))
print(f3())
del o2.__dict__
