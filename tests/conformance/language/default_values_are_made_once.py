def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__)


def stamp(value=len("abc"), *, key={}):
    key[value] = key.get(value, 0) + 1
    return key


print(stamp(), stamp(), stamp(4), stamp.__kwdefaults__)
functions = [lambda x=i: x for i in range(3)]
late = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in late])
collect.__defaults__ = (["new"],)
print(collect("x"))
del collect.__defaults__
try:
    collect(1)
except TypeError as error:
    print(error)
