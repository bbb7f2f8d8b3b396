import contextvars

name = contextvars.ContextVar("name")
a, b = contextvars.Context(), contextvars.Context()
print(a == b, a != b, a == {})
a.run(name.set, "x")
print(a == b, a == a.copy())
b.run(name.set, "x")
print(a == b, name in a, a.get(name), a[name])
for wrong in (lambda: a[1], lambda: 1 in a, lambda: a.get("name"), lambda: hash(a)):
    try:
        wrong()
    except TypeError as error:
        print(error)
