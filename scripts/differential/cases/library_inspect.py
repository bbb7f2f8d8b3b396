# modules: inspect,linecache
import asyncio
import functools
import inspect


def f(a, /, b: int, c="x", *args, d, e: "str" = None, **kw) -> list[int]:
    """Doc.

        indented
    """


class C:
    """A class."""

    def __init__(self, x, y=1):
        self.x = x

    def method(self, z):
        return (
            z
        )

    @classmethod
    def make(cls, n):
        pass

    @staticmethod
    def static(n):
        pass

    @property
    def prop(self):
        return 1


class Caller:
    def __call__(self, q):
        pass


async def co():
    pass


async def agen():
    yield


def gen():
    yield


@functools.wraps(f)
def wrapped(*args, **kwargs):
    pass


c = C(1)
for thing in (f, C, c.method, C.method, C.make, C.static, Caller(), wrapped, functools.partial(f, 1, d=2), functools.partial(f, 1, b=3),
              lambda x, *, y=2: 0, co, dict.fromkeys if False else gen):
    print(inspect.signature(thing), list(inspect.signature(thing).parameters))
sig = inspect.signature(f)
print(repr(sig), repr(sig.parameters["c"]), sig.parameters["args"].kind, repr(sig.parameters["d"].kind), sig.return_annotation, sig.parameters["a"].default is inspect.Parameter.empty)
b = sig.bind(1, 2, d=5, zz=1)
print(b, b.args, b.kwargs)
b.apply_defaults()
print(b.arguments)
for call in (lambda: sig.bind(), lambda: sig.bind(1, 2), lambda: sig.bind(1, b=2, d=1, a=4) and "ok", lambda: inspect.signature(C).bind(1, 2, 3), lambda: inspect.signature(C).bind(1, q=2), lambda: inspect.signature(5), lambda: inspect.signature(C).bind(1, x=1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(inspect.getfullargspec(f))
kinds = [inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isroutine, inspect.ismodule, inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction, inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.isawaitable]
for thing in (f, c.method, C, len, inspect, co, agen, gen, C.__dict__["prop"], 5, str.join, functools.partial(co)):
    print([k.__name__ for k in kinds if k(thing)])
coroutine, generator, asyncgen = co(), gen(), agen()
print(inspect.iscoroutine(coroutine), inspect.isawaitable(coroutine), inspect.getcoroutinestate(coroutine), inspect.isgenerator(generator), inspect.getgeneratorstate(generator), inspect.isasyncgen(asyncgen))
next(generator)
print(inspect.getgeneratorstate(generator))
generator.close()
coroutine.close()
print(inspect.getgeneratorstate(generator), inspect.getcoroutinestate(coroutine))
print(inspect.getdoc(f), inspect.getdoc(C), inspect.cleandoc("  a\n    b\n   c\n"))
print([name for name, _ in inspect.getmembers(c) if not name.startswith("__")], [name for name, _ in inspect.getmembers(C, inspect.isfunction)])
print(inspect.getsource(C.method), inspect.getsource(co), inspect.getsourcelines(gen), inspect.currentframe().f_code.co_name)
print(inspect.getattr_static(c, "prop"), inspect.getattr_static(c, "x"), inspect.getattr_static(c, "nope", "default"))
print(inspect.unwrap(wrapped) is f, inspect.getmro(C), inspect.getmodule(C).__name__, inspect.get_annotations(f), inspect.isabstract(C))
print(sig.replace(return_annotation=int), sig.parameters["c"].replace(default=5), sig == inspect.signature(f), hash(sig) == hash(inspect.signature(f)))


async def main():
    print(inspect.stack()[0].function, inspect.iscoroutinefunction(asyncio.sleep))


asyncio.run(main())
