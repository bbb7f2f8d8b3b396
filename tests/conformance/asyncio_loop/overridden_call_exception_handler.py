import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_exception_handler(self, context):
        print("subclass:", context["message"].partition(" <")[0].partition(" main")[0])
        super().call_exception_handler(context)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", type(context["exception"]).__name__))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler = lambda context: print("instance:", type(context["exception"]).__name__)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    del loop.call_exception_handler


asyncio.run(main(), loop_factory=Loop)
