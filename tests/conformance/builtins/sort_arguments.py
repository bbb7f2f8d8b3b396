words = ["b", "A", "c"]
for call in (lambda: words.sort(str.lower), lambda: words.sort(key=1), lambda: words.sort(cmp=1), lambda: sorted(3), lambda: sorted([1, "a"]), lambda: [3, None].sort()):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(sorted(words, key=str.lower), sorted(words, reverse=True), sorted(words, key=None))
values = [(2, "b"), (1, "z"), (2, "a"), (1, "y")]
print(sorted(values, key=lambda p: p[0]), sorted(values, key=lambda p: p[0], reverse=True))
