# A wrapper that copies asyncio's mark counts as a coroutine function, as the function it wraps.
import asyncio
import functools
import inspect


async def work():
    return 1


def cached(function):
    @functools.wraps(function)
    def wrapper():
        return asyncio.ensure_future(function())

    wrapper._is_coroutine = asyncio.coroutines._is_coroutine
    return wrapper


wrapped = cached(work)
print(asyncio.iscoroutinefunction(wrapped), inspect.iscoroutinefunction(wrapped), asyncio.iscoroutinefunction(cached))
