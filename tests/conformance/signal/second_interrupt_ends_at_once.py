import asyncio
import os
import signal


async def stubborn():
    loop = asyncio.get_running_loop()
    loop.call_later(1, os.kill, os.getpid(), signal.SIGINT)
    loop.call_later(2, os.kill, os.getpid(), signal.SIGINT)
    for _ in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("not now")


try:
    asyncio.run(stubborn())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
