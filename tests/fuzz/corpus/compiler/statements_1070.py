print((1e-7 or float(('strict' @ '>8'))))
print((sum(len(b'x'), (2 << -1)) & (round(1e300, [3, 1, 2]))[0x1F600]), (((2**62).denominator('nan') or (w1 := -1))).is_integer(w1.real, ((-7).__class__ >> int(3)), w1))
w1
print(list(int()))
with (Manager('m2', True) as m2, Manager('other', False)):
    print(((b'x').popitem(2))[4:1])
