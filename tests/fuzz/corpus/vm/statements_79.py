v1 = slice(None)
class C2(dict):
    pass
o3 = C2(str(-128, default=[3, 1, 2]))
print(C2.x)
print(o3[len(b'x', *...)])
print(log)
v4 = memoryview(b'abcd')
show('v1')
show('v4')
