# /// loopglass
# cpu_cost_ns = 1000
# ///
import asyncio
import time

took = 0


def read():
    time.sleep(1)  # @block


def copy():
    time.sleep(2)
    print("copied, though nobody waits")


def crunch():
    return sum(number * number for number in range(100_000))


async def main():
    global took
    begun = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(read) for _ in range(3)))  # @wait
    took = time.monotonic() - begun
    print(f"three reads: {took:.1f} s")

    copying = asyncio.create_task(asyncio.to_thread(copy))
    await asyncio.sleep(1)
    copying.cancel()  # @cancel
    try:
        await copying
    except asyncio.CancelledError:
        print("the task is cancelled")


asyncio.run(main())
