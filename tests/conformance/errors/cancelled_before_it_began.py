# stderr: compared
import asyncio
import traceback


async def work():
    await asyncio.sleep(1)


async def long_head(
    first,
    second=2,
):
    await asyncio.sleep(1)


async def main():
    for coroutine in (work(), long_head(1)):
        task = asyncio.create_task(coroutine)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            traceback.print_exc()
    coroutine = work()
    try:
        coroutine.throw(ValueError("thrown"))
    except ValueError:
        traceback.print_exc()
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task = asyncio.create_task(work())
    task.cancel()
    await task


asyncio.run(main())
