# A generator marked by types.coroutine can be awaited; a library coroutine's __await__ can be delegated to.
import asyncio
import types


@types.coroutine
def switch(label):
    print(label, "gives way")
    yield
    return label.upper()


class Delegating:
    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        return "slept"


async def main():
    print(await asyncio.gather(asyncio.create_task(call("a")), asyncio.create_task(call("b"))))
    print(await Delegating())
    wrapper = asyncio.sleep(0, "result").__await__()
    print(type(wrapper).__name__, wrapper.send(None))
    try:
        next(wrapper)
    except StopIteration as stop:
        print(stop.value)
    wrapper = asyncio.sleep(1).__await__()
    try:
        wrapper.throw(ValueError("thrown in"))
    except ValueError as error:
        print(error)


async def call(label):
    return await switch(label)


asyncio.run(main())
print(bool(switch.__code__.co_flags & 0x100))
