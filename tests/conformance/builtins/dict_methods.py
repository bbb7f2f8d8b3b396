d = {"b": 1, "a": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, len(d), list(d), d.keys(), d.values(), d.items())
print(d.pop("b"), d.pop("z", "none"), d.setdefault("a", 9), d.setdefault("n", []), d)
d.update({"a": 5}, x=6); d.update([("y", 7)])
print(d, d.popitem(), dict(d) == d, dict(a=1), dict([("k", "v")]), dict.fromkeys("ab", 0), {**d, "a": 0})
print({1: "int", 1.0: "float", True: "bool"}, {"a": 1} | {"b": 2}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
keys = d.keys()
d["late"] = 1
print(keys, keys & {"a", "zz"}, ("a", 5) in d.items(), list(reversed(d)))
del d["late"]
c = d.copy(); c.clear()
print(c, d, sorted(d, key=str), max(d.values(), key=lambda v: isinstance(v, int) and v))
d = {i: i * i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d, sum(d.values()), [k for k, v in d.items() if v > 3])
e = {}
e["self"] = e
print(e)
