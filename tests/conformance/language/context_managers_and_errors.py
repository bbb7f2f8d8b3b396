class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise OSError("enter " + self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        if self.fail == "exit": raise LookupError("exit " + self.name)
        return self.swallow
with CM("a") as x, CM("b", swallow=True) as y: print(x, y); raise ValueError("v")
with (CM("c"), CM("d")): pass
for fail in ("enter", "exit"):
    try:
        with CM("out"), CM("in", fail=fail): 1 / 0
    except Exception as e:
        print(repr(e), "during", repr(e.__context__))
def f():
    with CM("ret"): return "value"
print(f())
for bad in (5, type("N", (), {"__enter__": lambda s: s})()):
    try:
        with bad: pass
    except TypeError as e:
        print(e)
for i in range(3):
    with CM(i):
        if i == 0: continue
        break
async def coro():
    with CM("async"): return 1
try:
    coro().send(None)
except StopIteration as e:
    print(e.value)
