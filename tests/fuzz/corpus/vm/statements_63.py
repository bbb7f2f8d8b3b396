v2 = (((w1 := 'a,b,,c'), w1) is not w1)
assert ((-({1, 2, 3}).clear()) <= classmethod()), ['', *[3, 1, 2]]
print((not ((False in False > False) // v2)), round(((slice(1, None, 2)).__rtruediv__(sys.maxsize)).fromhex(), -2))
show('v2')
