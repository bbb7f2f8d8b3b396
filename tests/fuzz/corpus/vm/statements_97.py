v1: (int + '') = (~0.5)
print(f"""é{v1}x{v1=}x{memoryview(b'') = }""")
class C2(set):
    pass
o3 = C2()
print(C2.x)
print(log)
show('v1')
