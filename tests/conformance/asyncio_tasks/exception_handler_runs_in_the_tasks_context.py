import asyncio
import contextvars
import gc

name = contextvars.ContextVar("name", default="nobody")


async def fails():
    name.set("the task")
    1 / 0


async def main():
    name.set("main")
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(name.get(), "|", context["message"]))
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task
    gc.collect()
    loop.call_exception_handler({"message": "by hand"})


asyncio.run(main())
