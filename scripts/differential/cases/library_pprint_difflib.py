# modules: pprint,difflib,fnmatch
import collections
import dataclasses
import difflib
import fnmatch
import io
import random
from pprint import PrettyPrinter, pformat, pp, pprint


@dataclasses.dataclass
class Point:
    x: int
    long_name_of_a_field: str
    children: list


data = {
    "name": "a rather long name that does not fit", "numbers": list(range(40)), "nested": {"a": {"b": {"c": [1, 2, {"d": "e" * 60}]}}},
    "tuple": (1,), "set": {3, 1, 2}, "empty": {}, "text": "word " * 40, "bytes": b"bytes " * 30, 3: None,
}
pprint(data)
pprint(data, width=40, compact=True)
pprint(data, indent=4, depth=2)
pp({"b": 1, "a": [2] * 30})
print(pformat([Point(1, "x" * 50, [Point(2, "y" * 40, [])])]))
print(pformat(collections.OrderedDict((str(i), i * 1000) for i in range(12))), pformat(collections.defaultdict(list, {i: ["v"] * 8 for i in range(5)})))
print(pformat(collections.Counter("the quick brown fox jumps over the lazy dog" * 3)), pformat(collections.deque(range(50), 40)))
print(pformat("line one\nline two that is quite a bit longer than the first one and goes on\n" * 3), pformat(("a" * 50, "b" * 50)), pformat({1, "a", (2,)}) and "mixed", pformat(frozenset(range(40))), pformat(10 ** 10, underscore_numbers=True))
cyclic = [1]
cyclic.append(cyclic)
print(pformat(cyclic).split("id=")[0])
out = io.StringIO()
PrettyPrinter(stream=out, width=20).pprint({"k": [1, 2, 3, 4, 5, 6]})
print(out.getvalue())
a = "one\ntwo\nthree\nfour\nfive\nsix\n".splitlines(True)
b = "one\ntoo\nthree\nfive\nsix\nseven\n".splitlines(True)
print("".join(difflib.ndiff(a, b)), "".join(difflib.unified_diff(a, b, "x", "y", n=1)), "".join(difflib.context_diff(a, b, "x", "y")))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes(), difflib.SequenceMatcher(None, "abxcd", "abcd").get_matching_blocks())
print("".join(difflib.restore(difflib.ndiff(a, b), 2)))
random.seed(1)
for _ in range(60):
    x = [random.choice(["alpha beta\n", "alpha betta\n", "gamma\n", "delta eps\n", "zeta\n"]) for _ in range(random.randint(0, 12))]
    y = [random.choice(["alpha beta\n", "alpha beta!\n", "gamma\n", "delta epps\n", "zeta\n"]) for _ in range(random.randint(0, 12))]
    print("".join(difflib.ndiff(x, y)), "".join(difflib.unified_diff(x, y)), difflib.SequenceMatcher(None, "".join(x), "".join(y)).ratio())
for name, pattern in (("abc.py", "*.py"), ("abc", "a?c"), ("a", "[!b]"), ("b", "[a-c]"), ("x]", "x[]]"), ("abc", "*b*"), ("", "*"), ("a.b", "[a].?"), ("[", "["), ("aXbXc", "a*X*c")):
    print(fnmatch.fnmatch(name, pattern), fnmatch.filter([name, "zz"], pattern))
