import asyncio
import inspect

def f(a, /, b: int, *args, c="x", **kw) -> str:
    """The doc.

    More.
    """

async def co():
    pass

print(inspect.signature(f), list(inspect.signature(f).parameters), inspect.getdoc(f))
print(inspect.iscoroutinefunction(co), inspect.iscoroutinefunction(f), inspect.isfunction(f), inspect.isclass(int))
bound = inspect.signature(f).bind(1, 2, 3, c=4, d=5)
bound.apply_defaults()
print(bound.arguments)
coroutine = co()
print(inspect.isawaitable(coroutine), inspect.getcoroutinestate(coroutine))
asyncio.run(coroutine)
print(inspect.getcoroutinestate(coroutine))
