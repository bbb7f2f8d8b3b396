# stderr: compared
import asyncio
import concurrent.futures
import sys


async def child():
    await asyncio.sleep(1)


async def main():
    print(asyncio.current_task(), file=sys.stderr)
    a, b, c, d, e = (asyncio.create_task(child(), name=name) for name in "abcde")
    gathered = asyncio.gather(a, b)
    shielded = asyncio.shield(c)
    waiting = asyncio.create_task(asyncio.wait([d]))
    timed = asyncio.create_task(asyncio.wait_for(e, 5))
    wrapped = asyncio.wrap_future(concurrent.futures.Future())
    async with asyncio.TaskGroup() as group:
        grouped = group.create_task(child(), name="t")
        await asyncio.sleep(0.1)
        for shown in (a, c, d, e, grouped, gathered, shielded, wrapped):
            print(shown, file=sys.stderr)
    await asyncio.gather(waiting, timed, shielded)


asyncio.run(main())
