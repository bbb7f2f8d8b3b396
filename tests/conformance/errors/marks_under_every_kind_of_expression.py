# stderr: compared
import sys
data = {"a": {"b": [1, 2, {"c": None}]}}
def show(fn):
    try: fn()
    except Exception as e:
        import traceback; traceback.print_exc()
show(lambda: data["a"]["b"][2]["c"]["d"])
show(lambda: data["a"]["x"]["b"])
show(lambda: (1 + 2) * (3 / 0) - 4)
show(lambda: sum([1, 2]) + max([3, "a"]))
show(lambda: "abc".foo.bar)
show(lambda: "abc".upper().split().find("x"))
show(lambda: [i for i in range(3) if i / 0])
show(lambda: {k: v for k, v in [(1,)]})
show(lambda: int("x" + "y") if True else 0)
show(lambda: (lambda q: q.z)(5))
show(lambda: f"{data['zz']} and more")
show(lambda: not (1 < "a"))
show(lambda: 1 if data.nope else 2)
show(lambda: print(*5))
show(lambda: print(**5))
show(lambda: dict(**{1: 2}))
class A:
    def __getattr__(self, n): raise AttributeError("custom " + n)
    def __add__(self, o): raise ValueError("add")
    def __getitem__(self, k): raise KeyError(k)
    def __call__(self): raise RuntimeError("called")
    def __eq__(self, o): raise RuntimeError("eq")
    def __iter__(self): raise RuntimeError("iter")
    def __bool__(self): raise RuntimeError("bool")
    def __contains__(self, k): raise RuntimeError("in")
    def __enter__(self): raise RuntimeError("enter")
    def __exit__(self, *a): pass
a = A()
show(lambda: a.x)
show(lambda: a + 1)
show(lambda: a[3])
show(lambda: a())
show(lambda: a == 1)
show(lambda: [*a])
show(lambda: 1 and a and 2)
show(lambda: 3 in a)
def w():
    with a as q:
        pass
show(w)
def t():
    x, y = 1, 2, 3
show(t)
def t():
    x: int = undefined_name
show(t)
def t():
    for i in 5: pass
show(t)
def t():
    del data["nope"]
show(t)
def t():
    data["a"]["b"][10] = 1
show(t)
def t():
    data.foo = 1
show(t)
def t():
    assert data == 3, f"bad {data['a']['b'][0]}"
show(t)
def t():
    raise ValueError(
        "multi",
        "line") from KeyError("x")
show(t)
def t():
    a = 1; a.b.c = 3
show(t)
def t():
    lst = []; lst[0] += 1
show(t)
def t():
    x = 5; x()
show(t)
def t():
    return (yield)
show(lambda: next(t(1)))
def t(a, b=1, *, c): pass
show(lambda: t(1, c=2, d=3)); show(lambda: t()); show(lambda: t(1, 2, 3, c=1)); show(lambda: t(1, a=1, c=1))
