# stderr: compared
# The program ends while a daemon thread's loop still has a task that waits: nobody finalizes it, nothing is said.
import asyncio
import threading


class Noisy:
    def __del__(self):
        print("gone")


loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()


async def wait(noisy):
    try:
        await asyncio.sleep(3600)
    finally:
        print("never printed")


future = asyncio.run_coroutine_threadsafe(wait(Noisy()), loop)
try:
    future.result(timeout=0.1)
except TimeoutError:
    print("too late")
