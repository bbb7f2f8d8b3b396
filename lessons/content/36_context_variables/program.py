import asyncio
from contextvars import ContextVar

current = "nobody"  # @global
request = ContextVar("request", default="nobody")  # @variable


def log():  # @log
    print(f"global: {current}, context: {request.get()}")


async def serve(name):
    global current
    current = name
    request.set(name)  # @set
    await asyncio.sleep(1)  # @query
    log()


async def serve_both():
    tasks = [asyncio.create_task(serve(name), name=name) for name in ("Ada", "Bob")]
    await asyncio.gather(*tasks)


async def main():
    pass  # @before
    await serve_both()  # @both
    log()  # @main-log


asyncio.run(main())
