from collections import Counter, deque, ChainMap, OrderedDict, defaultdict
c = Counter("mississippi"); print(c, c.most_common(2), c["z"], c - Counter("miss"), c & Counter("sip"), c | Counter("zz"), +Counter(a=-1, b=2), c.total(), "".join(sorted(c.elements())))
c.subtract("sss"); c.update(a=5); print(c, Counter(a=1) < Counter(a=2), Counter(a=0) == Counter(), -Counter(a=-2))
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); d.rotate(1); print(d, d.maxlen, d.index(0), d.count(2)); d.extendleft("ab"); print(d, d[0], d[-1], list(reversed(d)), d == deque(d))
for f in (lambda: deque().pop(), lambda: deque([1])[5], lambda: deque(5), lambda: deque([], -1), lambda: deque([1]).remove(2), lambda: deque([1]).index(9), lambda: d + [1], lambda: deque([1], maxlen=1).insert(0, 2), lambda: Counter.fromkeys("a"), lambda: Counter(a="x") + Counter(a=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); cm["c"] = 4; print(cm, cm["b"], dict(cm), cm.new_child({"b": 0})["b"], cm.parents, list(cm), len(cm), "z" in cm)
try:
    del cm["b"]
except KeyError as e:
    print(e)
od = OrderedDict(a=1, b=2, c=3); od.move_to_end("a"); print(od, od.popitem(last=False), od == OrderedDict(c=3, a=1), od == {"a": 1, "c": 3}, list(reversed(od)), od | {"q": 0})
dd = defaultdict(list, {"k": [0]}); dd["x"].append(1); print(dd, dd.default_factory, dd.get("nope"), "nope" in dd, dd.copy()); dd.default_factory = None
try:
    dd["zz"]
except KeyError as e:
    print(e)
