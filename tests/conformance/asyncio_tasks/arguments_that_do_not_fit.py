# Which mistake a call is told of first, and in which words, when several could be named.
import asyncio


def try_call(function, *args, **keywords):
    try:
        result = function(*args, **keywords)
    except TypeError as error:
        print(error)
    else:
        getattr(result, "close", lambda: None)()


async def main():
    for function in (
        asyncio.sleep, asyncio.wait_for, asyncio.gather, asyncio.wait, asyncio.shield, asyncio.run, asyncio.timeout,
        asyncio.Lock, asyncio.Semaphore, asyncio.Condition, asyncio.Barrier, asyncio.Queue, asyncio.Queue().put,
    ):  # fmt: skip
        try_call(function, 1, 2, 3, 4, 5, 6, unknown=1)
        try_call(function, unknown=1)
        try_call(function, 1, 2, 3, 4, 5, 6, 7)
        try_call(function)


asyncio.run(main())
