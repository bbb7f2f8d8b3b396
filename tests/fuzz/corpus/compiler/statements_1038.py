v1 = 'Hello World'
v2, v3 = v1
class C4(float):
    v5 = v2
    def __invert__(self):
        log.append('__invert__')
        return v1
o6 = C4()
for value in o6: print(value)
print(o6((False ^ frozenset({1, 2}))))
print(log)
v8 = (not ['İ' for c7 in tuple()])
def f9(a=list({}), *, kw=1):
    assert kw, []
    a[1:] %= kw.remove(-1, [3, 1, 2])
    return [3, 1, 2]
print(f9())
show('v1')
show('v2')
show('v3')
show('v8')
