import asyncio
import os
import signal


async def main(swallow):
    asyncio.get_running_loop().call_later(1, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main cancelled", asyncio.current_task().cancelling())
        await asyncio.sleep(0.1)
        print("cleaned up")
        if not swallow:
            raise
    return "returned all the same"


async def child():
    try:
        await asyncio.sleep(100)
    finally:
        print("child ends too")


async def with_child():
    task = asyncio.create_task(child())
    await main(False)


for coroutine in (main(True), main(False), with_child()):
    try:
        print(asyncio.run(coroutine))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", repr(error.__context__))
