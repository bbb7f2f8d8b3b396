from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._replace(y=5), p._asdict(), Point._fields, p == (1, 0), Point(*[3, 4]))
try:
    Point()
except TypeError as error:
    print(error)
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
d.rotate(1)
print(d, d.popleft(), d.pop(), list(d), len(d), 2 in d, deque("ab") + deque("c"))
words = Counter("the cat and the hat and the bat".split())
print(words.most_common(2), words["the"], words["dog"], sum(words.values()), words + Counter(["cat"]), words - Counter({"the": 2}), Counter("aab") & Counter("ab"))
groups = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(dict(groups), groups[99], groups)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o == OrderedDict(b=2, c=3), o == {"b": 2, "c": 3})
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["z"] = 9
print(c["a"], c["b"], c.maps[0], dict(c), len(c))

class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

u = Upper(a=1)
u["b"] = 2
print(u, "A" in u, dict(u))
try:
    for item in (q := deque([1, 2])):
        q.append(item)
except RuntimeError as error:
    print(error)
