d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, ("a", 1) in items, 3 in values)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys.isdisjoint({"q"}))
print(keys == {"a", "b", "c"}, items == {("a", 1), ("b", 2), ("c", 3)}, values == d.values(), keys >= {"a"}, list(reversed(keys)))
print(keys.mapping, type(keys), list(reversed(items)), sorted(items & [("a", 1)]))
try:
    keys.mapping["x"] = 1
except TypeError as error:
    print(error)
try:
    for key in d:
        d[key + "!"] = 0
except RuntimeError as error:
    print(error)
for key in list(d):
    if key.endswith("!"):
        del d[key]
print(d, d | {"z": 26}, {**d, "a": 0}, dict(d, b=5), d.setdefault("q", []), d.pop("q"), d.get("none"), d.popitem())
d |= [("k", 1)]
print(d, dict.fromkeys("ab", 0), dict([("x", 1)], y=2), dict(zip("ab", [1, 2])))
