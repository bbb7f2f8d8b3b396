# pickle: plain values, shared and circular ones, classes, their hooks, and errors.
import pickle, datetime, collections, enum, fractions, decimal, dataclasses, pathlib, uuid, functools, re, io, copy
class Plain:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is type(self) and self.__dict__ == o.__dict__
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class State:
    def __getstate__(self): return {"kept": self.kept}
    def __setstate__(self, s): self.kept = s["kept"] + "!"
class Reduced:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return Reduced, (1, 2), {"extra": 3}
class NewArgs(int):
    def __new__(cls, a, b): return int.__new__(cls, a + b)
    def __getnewargs__(self): return (int(self), 0)
class Sub(dict): pass
class SubList(list): pass
class Color(enum.Enum):
    RED = 1
    class Inner: pass
@dataclasses.dataclass
class Data:
    n: int
    names: list = dataclasses.field(default_factory=list)
Point = collections.namedtuple("Point", "x y")
def func(): pass
values = [None, True, 0, 255, 256, -1, 2**31, -2**31, 2**70, -2**70, 1.5, "text", "é\ud800", b"bytes", bytearray(b"ba"), (), (1,), (1, 2, 3, 4), [], [1], [1, 2], {}, {"a": 1}, {1: 2, 3: 4}, set(), {1}, frozenset([1]), ..., NotImplemented, len, func, Plain, int, 1j, range(3), slice(1, 2),
          "x" * 300, b"y" * 300, list(range(5)), Color.RED, Point(1, 2), datetime.date(2024, 1, 2), datetime.timedelta(1, 2), collections.OrderedDict(a=1), collections.Counter("aab"), collections.deque([1, 2], 3), collections.defaultdict(list, {1: [2]}), Plain([1]), Data(1, ["a"]), NewArgs(1, 2), fractions.Fraction(1, 3), ValueError("x", 1), functools.partial(int, base=2), OSError(2, "no", "f"), KeyError("k")]
for v in values:
    for protocol in (2, 3, 4, 5):

        d = pickle.dumps(v, protocol)
        if protocol in (2, 4): print(repr(v).split(" at 0x")[0][:40] if not callable(v) else type(v).__name__, d if len(d) < 90 and not isinstance(v, (datetime.date, BaseException, functools.partial)) else "", end=" ")
        back = pickle.loads(d)
        assert type(back) is type(v) and (back == v or isinstance(v, (BaseException, functools.partial))), (v, back)
    print()
s = Slots(); s2 = pickle.loads(pickle.dumps(s)); print(s2.a, hasattr(s2, "b"))
st = State(); st.kept = "k"; print(pickle.loads(pickle.dumps(st)).kept)
r = pickle.loads(pickle.dumps(Reduced())); print(r.a, r.extra)
sub = Sub(a=1); sub.attr = 5; b = pickle.loads(pickle.dumps(sub)); print(b, b.attr, type(b).__name__, pickle.loads(pickle.dumps(SubList([1, 2]))))
l = [1]; l.append(l); b = pickle.loads(pickle.dumps(l)); print(b[1] is b)
p = Plain(None); p.x = p; b = pickle.loads(pickle.dumps(p)); print(b.x is b)
a = "shared"; d = {"k": [a, a]}; d["self"] = d; b = pickle.loads(pickle.dumps(d)); print(b["self"] is b, b["k"][0] is b["k"][1])
t = ([],); t[0].append(t); b = pickle.loads(pickle.dumps(t)); print(b[0][0] is b)
f = io.BytesIO(); pickle.dump(1, f); pickle.dump("two", f); f.seek(0); print(pickle.load(f), pickle.load(f))
print(pickle.loads(b"(lp0\nI1\naS'a'\nap1\n."), pickle.loads(b"(dp0\nVk\nI01\ns."), pickle.loads(b"cbuiltins\nlen\n."), pickle.loads(pickle.dumps(re.compile("a+", re.I))), pickle.loads(pickle.dumps(decimal.Decimal("1.5"))), pickle.loads(pickle.dumps(pathlib.PurePosixPath("a/b"))))
class P(pickle.Pickler):
    def persistent_id(self, o): return "id:1" if isinstance(o, Plain) else None
class U(pickle.Unpickler):
    def persistent_load(self, pid): return ("loaded", pid)
    def find_class(self, m, n): raise pickle.UnpicklingError(f"no {m}.{n}")
f = io.BytesIO(); P(f).dump([Plain(1), 2]); f.seek(0); print(U(f).load())
def local():
    class L: pass
    return L
for g in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b""), lambda: pickle.loads(b"\x80\x04."), lambda: pickle.loads(b"garbage"), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b"\x80\x09."), lambda: pickle.loads("x"), lambda: pickle.dumps(open), lambda: U(io.BytesIO(pickle.dumps(Plain))).load(), lambda: pickle.loads(b"cnope\nx\n."), lambda: pickle.loads(pickle.dumps([1, 2, 3])[:-3])):
    try: print(type(g()))
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
print(copy.deepcopy(Data(1, [2])), copy.copy(sub) == sub, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
