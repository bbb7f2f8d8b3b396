import asyncio
import contextvars
import functools


async def main(number=0):
    pass


async def messages():
    task = asyncio.create_task(main())
    for thing in (task, asyncio.get_running_loop().create_future(), contextvars.ContextVar("variable"), asyncio.Lock()):
        try:
            thing.nothing
        except AttributeError as error:
            print(error)
    print(asyncio.iscoroutinefunction(functools.partial(main, 1)), asyncio.iscoroutinefunction(functools.partial(print)))
    asyncio.get_running_loop().set_debug(True)
    try:
        asyncio.get_running_loop().call_soon(functools.partial(main, 1))
    except TypeError as error:
        print(error)


asyncio.run(messages())
