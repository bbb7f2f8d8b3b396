import timeit

calls = []


def record(x=1):
    calls.append(x)


taken = timeit.timeit("record()", globals=globals(), number=3)
print(isinstance(taken, float), calls)
timeit.timeit(lambda: record(2), number=2)
print(calls)
print(len(timeit.repeat("y = x * 2", setup="x = 4", repeat=4, number=10)))
t = timeit.Timer("total += step", "total = 0\nstep = 2", timer=iter([10.0, 12.5]).__next__)
print(t.timeit(100))
for wrong in (dict(stmt=3), dict(setup=None), dict(stmt="return"), dict(stmt="x =")):
    try:
        timeit.Timer(**wrong)
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
try:
    timeit.timeit("missing", number=1)
except NameError as error:
    print(error)
