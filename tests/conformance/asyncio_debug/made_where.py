# stderr: compared
# In debug mode futures, tasks and handles say where they were made, and so do the messages about them.
import asyncio
import sys


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("nobody looks")


def show(*things):
    print(*things, sep="\n", file=sys.stderr)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fail(), name="own")
    same = loop.create_task(fail(), name="by the loop")
    show(task, same, loop.create_future(), asyncio.Future(), asyncio.gather(task, same, return_exceptions=True))
    soon, later, at = loop.call_soon(print, "soon"), loop.call_later(1, print, 1), loop.call_at(2.5, print, 2)
    show(soon, later, at)
    for handle in (soon, later, at):
        handle.cancel()
    show(soon, later, at)
    await asyncio.sleep(0)
    show(task)
    async with asyncio.TaskGroup() as group:
        show(group.create_task(asyncio.sleep(0), name="grouped"))
    print([entry.name for entry in same._source_traceback][-1], later._source_traceback[-1].name)
    await asyncio.sleep(0.2)
    asyncio.create_task(fail(), name="lost")
    await asyncio.sleep(0.2)
    loop.set_debug(False)
    task = asyncio.create_task(asyncio.sleep(0), name="undebugged")
    print(task._source_traceback, loop.create_future()._source_traceback)
    await task


asyncio.run(main(), debug=True)
