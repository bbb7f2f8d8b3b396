*v2, = (('__class__').isidentifier(True)[(-3 <= None)])[((1 if False else 3) & 3)]
v3 = v1
with Manager('m4', True) as m4:
    def f5(*, kw=1):
        print(((list(''), v2))[-3:5:5])
        yield v1
    g6 = f5(kw=f5, **slice(None, ({}).items('strict', '')))
    print(g6.send(({'a': 1, 2: 'b'}).get('a')))
    print(g6.close())
n7 = 3
while n7 > 0:
    n7 -= 1
    g6
try:
    print(f5, f5)
    raise LookupError((2**63-1, 2**63, 10**20, 2**64))
    class C8:
        v9 = g6
        def __rmul__(self, one):
            log.append('__rmul__')
            return None.x
    o10 = C8()
    a, b = o10
    print(log)
except Exception as error:
    print(type(error), error)
finally:
    w13 = [3, 1, 2]
    v14 = [3, 1, 2]
show('v1')
show('v2')
show('v3')
show('v14')
