import itertools as it

print(list(it.islice(it.count(10, 3), 4)), list(it.islice("abcdef", 1, None, 2)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 2)))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])), list(it.zip_longest("ab", "x", fillvalue="-")))
print([(k, list(g)) for k, g in it.groupby("aabbba")], [(k, len(list(g))) for k, g in it.groupby(sorted("banana"))])
print(list(it.product("ab", repeat=2)), list(it.permutations("abc", 2))[:3], list(it.combinations("abcd", 3)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)), list(it.pairwise("abc")))
print(list(it.takewhile(str.islower, "abC")), list(it.dropwhile(str.islower, "abCd")), list(it.filterfalse(None, [0, 1])), list(it.compress("abc", [1, 0, 1])))
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.batched("abcde", 2)))
one, two = it.tee(iter("abc"))
print(next(one), list(two), list(one))
for wrong in (lambda: list(it.islice("a", -1)), lambda: list(it.batched("abc", 2, strict=True)), lambda: it.batched("a", 0), lambda: it.count("a"),
              lambda: it.repeat("a", "b"), lambda: list(it.combinations("ab", -1))):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(error)
print(it.count(3), it.count(1, 2), it.repeat(1), it.repeat("a", 3))
