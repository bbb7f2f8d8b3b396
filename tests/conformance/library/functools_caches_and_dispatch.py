import functools
@functools.lru_cache(maxsize=2)
def sq(x): return x * x
[sq(i) for i in (1, 2, 1, 3, 1)]; print(sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits)
@functools.singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return f"seq {len(x)}"
print(show(1), show("a"), show([1]), show((1, 2)), show(True), show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry))
class C:
    @functools.cached_property
    def v(self): print("computing"); return 42
    @functools.singledispatchmethod
    def m(self, a): return "base"
    @m.register
    def _(self, a: str): return "str"
    @functools.partialmethod
    def pm(self, a, b=2): return a, b
c = C(); print(c.v, c.v, c.m(1), c.m("s"), c.pm(5), vars(c)); del c.v; print(c.v)
p = functools.partial(int, base=2); print(p("101"), p.func, p.args, p.keywords, functools.partial(functools.partial(max, 1), 5)(3), functools.reduce(lambda a, b: a + [b], "ab", []), repr(functools.partial(print, 1, sep="-"))[:40])
@functools.total_ordering
class V:
    def __init__(s, x): s.x = x
    def __eq__(s, o): return s.x == o.x
    def __lt__(s, o): return s.x < o.x
print(V(1) <= V(2), V(1) >= V(2), V(1) > V(0), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
for f in (lambda: sq([]), lambda: functools.reduce(max, []), lambda: show(), lambda: functools.total_ordering(type("N", (), {})), lambda: functools.partial(5), lambda: functools.wraps(len)(5) and 1, lambda: show.register(5), lambda: functools.lru_cache(maxsize="x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
