def show(value):
    print("eval", value)
    return value

print(show(0) or show("") or show("last"))
print(show(1) and show(0) and show(2))
print(1 < 2 < 3, 1 < 3 > 2, not 1 == 1, 1 == 1.0 == True)
print(show(1) < show(2) < show(3))
print(3 if [] else 4, [] or None, 0 and 1, not "")
print(bool([]), bool([0]), bool(""), bool(" "), bool(0.0), bool(None), bool({}), bool(range(0)))
print(1 in [1, 2], 3 not in (1, 2), "a" in "cat", None is None, [] is not [])
print(any([]), all([]), any([0, "", 3]), all([1, ""]))
