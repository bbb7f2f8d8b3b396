class C1:
    v2 = (range(-1, -3)).step(1, encoding=('aaa').rpartition('  x y\t'))
    def __float__(self):
        log.append('__float__')
        return super().__float__()
o3 = C1()
print(o3[1])
print(C1[int])
a, b = o3
print(log)
print(2**64)
v4 = (1, 'a')
show('v4')
