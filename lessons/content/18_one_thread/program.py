# /// loopglass
# cpu_cost_ns = 1000
# ///
import asyncio
import time

ORDERS, WORK = ["Ada", "Bob", "Cy"], 0.1  # @orders


def crunch(seconds):
    """Computes; how long it takes is what the machine makes of it, here told by the clock."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


async def serve():
    await asyncio.sleep(1)  # @query
    crunch(WORK)  # @work


async def main():
    begun = time.monotonic()
    orders = [asyncio.create_task(serve(), name=name) for name in ORDERS]
    for order in orders:
        await order
    print(f"all served after {time.monotonic() - begun:.1f} s")


asyncio.run(main())
