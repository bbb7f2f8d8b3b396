from itertools import accumulate, batched, chain, combinations, count, cycle, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest

print(list(chain("ab", [1, 2])), list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 2)))
print(list(accumulate([1, 2, 3])), list(pairwise("abc")), list(batched("abcde", 2)), list(zip_longest("ab", [1], fillvalue=0)))
print(list(product("ab", [1, 2])), list(combinations("abc", 2)), list(permutations([1, 2, 3], 2))[:4])
print([(key, list(group)) for key, group in groupby("aaabbc")], list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(starmap(pow, [(2, 3)])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), count(3), repeat(5, 2))
