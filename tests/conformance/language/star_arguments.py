def show(*args, **kwargs):
    print(args, kwargs)

show()
show(1, 2, x=3)
show(*[1, 2], *"ab", **{"k": 1}, **{"l": 2}, m=3)

def mixed(first, *rest, last=None, **options):
    print(first, rest, last, options)

mixed(1)
mixed(1, 2, 3, last=4, z=5)
mixed(*range(3), **dict(last="x", y=1))
try:
    show(**{"a": 1}, **{"a": 2})
except TypeError as error:
    print(error)
print([*range(3), *"ab"], (*(1, 2), 3), {*[1, 1, 2]}, {**{"a": 1}, "a": 2})
