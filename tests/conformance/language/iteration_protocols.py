class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), *Old(), dict(enumerate(Old())), max(Old()), tuple(reversed([*Old()])))
class Once:
    def __init__(self): self.left = 2
    def __iter__(self): return self
    def __next__(self):
        if not self.left: raise StopIteration("done")
        self.left -= 1
        return self.left
once = Once()
print(list(once), list(once), next(once, "default"))
for f in (lambda: iter(3), lambda: next(3), lambda: next(once), lambda: list(None), lambda: iter(int), lambda: reversed({1, 2}), lambda: reversed(Once()), lambda: [*5], lambda: {**5}, lambda: iter(3, 4), lambda: next(iter([]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class BadIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
for c in (BadIter, NoneIter):
    try:
        list(c())
    except TypeError as e:
        print(e)
class Reversible:
    def __reversed__(self): return iter("cba")
    def __len__(self): return 3
    def __getitem__(self, i): return "abc"[i]
print("".join(reversed(Reversible())), list(iter([1, 2, 3, 0, 4].pop, 0)))
d = {"a": 1, "b": 2}
try:
    for k in d: d[k + k] = 0
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
numbers = [1, 2, 3, 4]
for n in numbers: numbers.remove(n)
print(numbers)
