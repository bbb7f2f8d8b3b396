import asyncio


async def at_once():
    return 1


async def later():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Task(at_once(), loop=loop, eager_start=True)
    waits = asyncio.Task(later(), loop=loop, eager_start=True)
    plain = asyncio.create_task(at_once())
    await waits
    await plain
    print(done.get_coro(), waits.get_coro().__name__, plain.get_coro().__name__)


asyncio.run(main())
