print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
def adders():
    for n in range(3):
        def add(x): return x + n
        yield add
print([f(10) for f in adders()], [f(10) for f in list(adders())])
def counter():
    count = 0
    def up(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        count = 0
    return up, reset
up, reset = counter()
up(); up(5); print(up(), reset(), up())
def outer():
    x = 1
    class C:
        x = 2
        def get(self): return x
        y = x
        z = [x for _ in range(1)]
    return C().get(), C.y, C.z
print(outer())
def late():
    def use(): return value
    value = 7
    result = use()
    del value
    try:
        use()
    except NameError as e:
        return result, str(e)
print(late())
