"""wait and as_completed set their timers by the methods of the loop's class, as sleep and timeout do."""

import asyncio


class LoggedLoop(asyncio.SelectorEventLoop):
    def call_at(self, when, callback, *args, context=None):
        print("  call_at", getattr(callback, "__name__", "?"))
        return super().call_at(when, callback, *args, context=context)


async def main():
    async def slow():
        await asyncio.get_running_loop().create_future()

    tasks = [asyncio.create_task(slow())]
    print("wait")
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending))
    print("as_completed")
    try:
        for next_one in asyncio.as_completed(tasks, timeout=1):
            await next_one
    except TimeoutError:
        print("in time")
    print("timeout")
    try:
        async with asyncio.timeout(1):
            await slow()
    except TimeoutError:
        print("in time")
    tasks[0].cancel()


asyncio.run(main(), loop_factory=LoggedLoop)
