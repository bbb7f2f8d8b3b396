try:
    class C1(Exception):
        def __getitem__(self, one):
            log.append('__getitem__')
            return self
    o2 = C1(-2)
    print(*o2)
    o2.x = (w3 := slice(1, None, 2))
    print(log)
    assert True, b'6162'
    v4: 1.5 = 'abc'
except Exception as error:
    print(type(error), error)
v5: int = [3, 1, 2]
del C1.x
show('v4')
show('v5')
