# Letters without regard to case that have more than two forms; FutureWarnings about sets.
import re
import warnings

for pattern, text in [("\ufb05", "\ufb06"), ("[19\ufb05]", "\ufb06"), ("[\u2129-\u212b]", "K"), ("k", "\u212a"), ("s", "\u017f"), ("[r-t]", "\u017f"), ("i", "\u0130"), ("i", "\u0131"), ("[h-j]", "\u0131"), ("\u00b5", "\u03bc"), ("[\u0390]", "\u1fd3"), ("\u03c2", "\u03a3"), ("[^\u03c3]", "\u03c2"), ("\u00df", "\u1e9e"), ("\u00e5", "\u212b"), ("[A-Z]", "\u017f"), ("[^a-z]", "\u212a"), ("(\u017f)\\1", "\u017fS")]:
    print(ascii(pattern), ascii(text), bool(re.match(pattern, text, re.I)), bool(re.match(pattern, text)), bool(re.match(pattern, text, re.I | re.A)))
for pattern in ("[0-9--1]", "[--1]", "[%--1]", "[%--]", "[0-9&&1]", "[&&1]", r"[\d||a]", "[a~~b]", "[[0-9]|]", "[^[a]", "[a[b]", "[0-9-[a]]"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        re.purge()
        try:
            re.compile(pattern)
        except re.error as e:
            print(e)
        print(pattern, [(w.category.__name__, str(w.message), w.lineno) for w in caught])


class Index:
    def __index__(self):
        return 1 << 1000


for group in (1 << 1000, Index(), -1, 9, "x"):
    try:
        print(re.match("(a)", "a").group(group))
    except IndexError as e:
        print(e)
