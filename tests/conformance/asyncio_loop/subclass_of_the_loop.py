import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    soon = 0

    def call_soon(self, callback, *args, context=None):
        type(self).soon += 1
        return super().call_soon(callback, *args, context=context)

    def create_task(self, coro, **kwargs):
        print("create_task", coro.__name__, sorted(kwargs))
        return super().create_task(coro, **kwargs)


async def child():
    await asyncio.sleep(0)
    return 1


async def main():
    before = CountingLoop.soon
    task = asyncio.create_task(child(), name="c")
    print(await task, task.get_name(), type(asyncio.get_running_loop()).__name__)
    await asyncio.sleep(0.1)
    print("call_soon:", CountingLoop.soon - before)


with asyncio.Runner(loop_factory=CountingLoop) as runner:
    runner.run(main())
asyncio.run(main(), loop_factory=CountingLoop)
