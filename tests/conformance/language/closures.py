def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step

a, b = counter(), counter()
print(a(), a(), a(10), b())

late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])

def outer():
    x = "outer"
    def middle():
        def inner():
            return x
        return inner
    f = middle()
    x = "changed"
    return f()

print(outer())

def unset():
    def f():
        return later
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1

unset()
