d = {"b": 1, "a": 2}
print(d | {"c": 3}, {"b": 9} | d, d.get("z"), d.get("z", 0), d.setdefault("q", []), d.pop("q"), d.pop("q", "gone"), list(d), list(d.values()), list(d.items()), list(reversed(d)))
d |= [("x", 1)]; d.update(y=2, **{"z": 3}); print(d, len(d), "x" in d, d.popitem(), d.copy() is d)
print(d.keys() & {"a", "x"}, sorted(d.keys() | {"n"}), d.keys() - {"a"}, d.items() & {("a", 2)}, d.keys() == {"b", "a", "x", "y"}, d.keys().isdisjoint(["q"]), d.keys() ^ {"b"} == {"a", "x", "y"})
print(dict([("k", 1)], k=2), dict.fromkeys("ab", 0), dict.fromkeys([1, 2]), {**{"a": 1}, "a": 2}, dict(zip("ab", [1, 2])), {k: v for k, v in [("m", 1)]}, {1: "int", 1.0: "float", True: "bool"})
for f in (lambda: d["nope"], lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d.pop("nope"), lambda: d | 3, lambda: dict(5), lambda: {}.fromkeys(5), lambda: d.update(5), lambda: hash({}), lambda: {} < {}, lambda: d.get(), lambda: d.setdefault()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Default(dict):
    def __missing__(self, key): return f"<{key}>"
m = Default(a=1); print(m["a"], m["b"], m.get("b"), "b" in m, "{a} {c}".format_map(m), m)
view = d.keys(); d["late"] = 0; print(view, d.items(), d.values(), type(view).__name__, view.mapping["late"])
a = {}; a["self"] = a; print(a, d == dict(reversed(d.items())), [*d][0])
del d["late"]; d.clear(); print(d, not d)
