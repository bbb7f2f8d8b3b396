print(list(zip()), list(zip([1])), list(zip("ab", range(5), [True, False, None])))
for args in (([1], [2, 3]), ([1, 2], [3]), ([1], [2], []), ([], [1])):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(e)
print(list(enumerate("ab", 10)), list(enumerate("ab", start=-1)), dict(enumerate("xy")))
z = zip([1, 2, 3], [4, 5])
print(next(z), list(z), list(z))
a, b = zip(*[(1, "x"), (2, "y")])
print(a, b)
for bad in (lambda: zip(1), lambda: enumerate(1), lambda: enumerate([], "a"), lambda: zip([], strict=2) and list(zip([], 3))):
    try:
        bad()
    except TypeError as e:
        print(e)
