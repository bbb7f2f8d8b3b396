from itertools import *
import operator
print([(k, list(g)) for k, g in groupby("aabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], lambda n: n % 2)], list(batched("abcdefg", 3)), list(pairwise("abcd")), list(accumulate([1, 2, 3, 4], operator.mul, initial=10)))
print(list(zip_longest("ab", "xyz", fillvalue="?")), list(islice(count(10, 5), 1, 8, 2)), list(compress("abcdef", [1, 0, 1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])), list(chain.from_iterable(["ab", "cd"])), list(chain("a", [1])))
print(list(product("ab", repeat=2)), list(product([1, 2], "x")), list(permutations("abc", 2)), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, "", "a"])))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a), list(repeat("x", 3)), list(islice(cycle("ab"), 5)), next(count(1.5, 0.5)), list(islice("abc", None)), repeat(5), count(3), count(1, 2))
for f in (lambda: list(batched("ab", 0)), lambda: list(batched("abc", 2, strict=True)), lambda: islice("a", -1), lambda: list(product("a", repeat=-1)), lambda: combinations("a", -1), lambda: tee([], -1), lambda: list(islice("abc", 0, 2, 0)), lambda: chain(1) and list(chain(1)), lambda: count("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
