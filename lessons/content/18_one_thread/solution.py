# /// loopglass
# cpu_cost_ns = 1000
# ///
import asyncio

STATIONS = ["harbour", "hill", "airport", "forest"]
stations = 0


async def fetch(name):
    await asyncio.sleep(2)  # @fetch
    return [len(name) * hour % 30 for hour in range(24)]


def sum_up(rows):
    global stations
    stations += 1  # @sum
    for _ in range(200):
        mean = sum(rows) / len(rows)
    return mean


async def main():
    tasks = [asyncio.create_task(fetch(name)) for name in STATIONS]  # @each
    for name, task in zip(STATIONS, tasks):
        rows = await task
        print(f"{name}: {sum_up(rows):.1f} degrees")


asyncio.run(main())
