# modules: itertools
from itertools import *
import operator

print(list(islice(count(5, 2), 4)), list(islice(cycle("abc"), 7)), list(repeat("x", 3)), count(3), count(1.5, 0.5), repeat(1), repeat(2, 4))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1], initial=10)), list(accumulate([])))
print(list(batched("abcdefg", 3)), list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(compress("abcd", [1, 0, 1, 1])))
print(list(dropwhile(lambda n: n < 3, [1, 3, 2])), list(takewhile(lambda n: n < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda n: n % 2, range(5))))
print([(k, list(g)) for k, g in groupby("aabbbc")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], lambda n: n % 2)])
print([k for k, g in groupby("aab")], list(islice("abcdefg", 2, None, 2)), list(islice("abc", 0)), list(islice(range(10), 1, 8, 3)))
print(list(pairwise("abcd")), list(pairwise("a")), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations_with_replacement("ab", 2)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()))
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), tee([], 0), len(tee([1], 3)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4)), list(it))
for bad in (lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: batched("a", 0), lambda: permutations("a", -1), lambda: product("a", repeat=-1), lambda: list(batched("abc", 2, strict=True)), lambda: count("a"), lambda: chain(5) and list(chain(5)), lambda: tee([], -1), lambda: islice("a"), lambda: repeat(1, "x"), lambda: islice("a", "b")):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
it = iter([1, 2, 3, 4])
s = islice(it, 2)
list(s)
print(next(it), type(count()).__name__, type(chain()).__name__, next(s, "end"))
