for v3, *v4 in [(('a,b,,c')[1] + ('').strip(''))]:
    class C5(tuple):
        v6 = v4
        def __eq__(self, one):
            log.append('__eq__')
            return (slice(1, None, 2) or all([3, 1, 2]))
    o7 = C5((-1).real())
    print(C5[int])
    a, b = o7
    print(log)
    print(v4)
    v8: list(iter([1, 2])) = (range(5)).index([])
v2.__dict__ = (1+2j)
print(-128, -2**63)
v9 = False
print('')
show('v1')
show('v2')
show('v3')
show('v4')
show('v8')
show('v9')
