# An object whose repr raises, wherever a message would show it.
import contextvars


class Bad:
    def __repr__(self):
        raise ValueError("no")


v = contextvars.ContextVar("v")
for f in (lambda: v.reset(Bad()), lambda: contextvars.Context().run(Bad()), lambda: contextvars.ContextVar(Bad()), lambda: {}[Bad()], lambda: [].remove(Bad()), lambda: int(Bad()), lambda: isinstance(1, Bad()), lambda: type("A", (Bad(),), {}), lambda: getattr(1, Bad()), lambda: "%d" % Bad(), lambda: print(**{Bad(): 1}), lambda: range(3).index(Bad()), lambda: (1,).index(Bad()), lambda: {1}.remove(Bad()), lambda: __import__("collections").deque().remove(Bad()), lambda: __import__("asyncio").run(Bad()), lambda: open(Bad()), lambda: exec(Bad()), lambda: vars(Bad()).x, lambda: str(ValueError(Bad())), lambda: repr([Bad()]), lambda: f"{Bad()!r}", lambda: "{!r}".format(Bad()), lambda: sorted([Bad(), 1]), lambda: sum([Bad()]), lambda: next(Bad()), lambda: super(Bad, 1), lambda: property(Bad()).fget(1), lambda: __import__("functools").partial(Bad()), lambda: __import__("re").compile(Bad()), lambda: __import__("json").dumps(Bad()), lambda: __import__("enum").Enum("A", Bad())):
    try: print(f())
    except BaseException as e:
        try: print(type(e).__name__, str(e)[:80])
        except ValueError as x: print(type(e).__name__, "unprintable")
