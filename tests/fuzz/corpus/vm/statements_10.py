class C1(int):
    v2 = v2
    def __bytes__(self):
        log.append('__bytes__')
        return (bytes('١٢') or repr(2**31-1, '%d %s'))
    def __float__(self):
        log.append('__float__')
        return float('-inf')
o3 = C1()
print({o3: 1})
print(isinstance(o3, int))
with o3 as value: print(value)
print(log)
print(0.1, 123456.789)
print(1)
