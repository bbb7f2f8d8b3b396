class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Truthy(Sized):
    def __bool__(self): return True
print(bool(Sized(0)), bool(Sized(3)), bool(Truthy(0)), not Sized(0), Sized(0) or "other", Sized(1) and "next")
for n in (-1, "x", 1.5, 2**70, None):
    for f in (len, bool):
        try:
            print(f(Sized(n)))
        except Exception as e:
            print(type(e).__name__, e)
class BadBool:
    def __bool__(self): return 1
try:
    bool(BadBool())
except TypeError as e:
    print(e)
print([bool(x) for x in (0, 0.0, 0j, "", b"", (), [], {}, set(), None, range(0), "0", [0], float("nan"), ..., NotImplemented if False else 1)])
print(len(range(10**15)), len("é☃"), len({1: 2}), len(b"abc"), any(x > 1 for x in [0, 2]), all([]), all([0]), any([]))
