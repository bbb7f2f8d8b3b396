import inspect
def sig(a, /, b: int, *args, c=1, d: str = "x", **kw) -> None: pass
s = inspect.signature(sig)
print(s, [(p.name, p.kind.name, p.default is p.empty, p.annotation) for p in s.parameters.values()], s.return_annotation)
ba = s.bind(1, 2, 3, d="q", z=1); ba.apply_defaults(); print(ba.arguments, ba.args, ba.kwargs, ba)
for f in (lambda: s.bind(1), lambda: s.bind(1, 2, b=3), lambda: inspect.signature(5), lambda: inspect.Signature([inspect.Parameter("a b", inspect.Parameter.POSITIONAL_ONLY)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    """Doc of C."""
    def __init__(self, x, y=2): pass
    def m(self, q): pass
    @classmethod
    def k(cls, r): pass
    @staticmethod
    def t(u): pass
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.k), inspect.signature(C.t), inspect.signature(lambda *, a: 0))
print(inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isfunction(C.m), inspect.isgeneratorfunction(lambda: (yield)), inspect.getdoc(C), inspect.iscoroutinefunction(sig), inspect.isbuiltin(len), inspect.getfullargspec(sig), inspect.getmro(C), inspect.cleandoc("  a\n    b\n      c"))
print([n for n, _ in inspect.getmembers(C, inspect.isfunction)], inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.unwrap(sig) is sig, inspect.getsource(sig).strip(), inspect.getsourcelines(C.m)[1])
def gen(): x = 1; yield x
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g))
