class Grid:
    def __init__(self):
        self.cells = {}
    def __setitem__(self, key, value):
        self.cells[key] = value
    def __getitem__(self, key):
        return self.cells[key]
    def __delitem__(self, key):
        del self.cells[key]
    def __iter__(self):
        return iter(self.cells)
    def __len__(self):
        return len(self.cells)
    def __reversed__(self):
        return reversed(list(self.cells))

g = Grid()
g[1, 2] = "a"
g[3, 4] = "b"
print(g[1, 2], len(g), list(g), (1, 2) in g, list(reversed(g)))
del g[1, 2]
print(len(g), bool(g))
class MyList(list):
    def __getitem__(self, i):
        return "item " + str(super().__getitem__(i))
m = MyList([1, 2])
m.append(3)
print(m[0], m, len(m), isinstance(m, list), sorted(m))
class Default(dict):
    def __missing__(self, key):
        return key * 2
print(Default(a=1)["a"], Default()["zz"], Default().get("q"))
