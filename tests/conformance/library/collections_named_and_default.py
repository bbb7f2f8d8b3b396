from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y z", defaults=[0])
point = Point(1, y=2)
print(point, point._asdict(), point._replace(z=9), Point._make([4, 5, 6]), point == (1, 2, 0), Point._fields, Point._field_defaults, x := point.x)
groups = defaultdict(list)
for word in ("apple", "avocado", "bean"):
    groups[word[0]].append(word)
print(groups, dict(groups), groups.get("z"), "z" in groups, groups["z"], "z" in groups)
counts = Counter("mississippi")
print(counts, counts.most_common(2), counts["q"], counts - Counter("miss"), counts & Counter("sip"), +Counter(a=-1, b=2), counts.total(), sorted(counts.elements())[:3])
ends = deque([1, 2, 3], maxlen=3)
ends.append(4)
ends.appendleft(0)
ends.rotate(1)
print(ends, ends.maxlen, ends[0], list(reversed(ends)), deque("ab") + deque("c"), deque("abc").index("b"))
layers = ChainMap({"a": 1}, {"a": 2, "b": 3})
layers["c"] = 4
print(layers, layers["b"], dict(layers), layers.parents, layers.new_child({"a": 0})["a"])
order = OrderedDict.fromkeys("abc")
order.move_to_end("a")
print(order, order.popitem(last=False), list(order), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
for wrong in (lambda: Point(1), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "def"), lambda: point._replace(q=1), lambda: setattr(point, "x", 1),
              lambda: deque().pop(), lambda: defaultdict(3), lambda: ends.index(99), lambda: order.popitem() and order.popitem() and order.popitem(), lambda: layers["zz"]):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
