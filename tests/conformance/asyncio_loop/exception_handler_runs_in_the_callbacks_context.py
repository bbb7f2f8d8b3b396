import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


def fails(*args):
    name.set("the callback")
    1 / 0


async def main():
    name.set("main")
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(name.get()))
    loop.call_soon(fails)
    loop.call_later(1, fails)
    future = loop.create_future()
    future.add_done_callback(fails)
    future.set_result(None)
    await asyncio.sleep(2)
    print("still", name.get())


asyncio.run(main())
