import asyncio

log = []

async def chain(name, delays):
    for delay in delays:
        await asyncio.sleep(delay)
        log.append(f"{name}{delay}")

async def main():
    await asyncio.gather(chain("a", [0.5, 0.5, 1]), chain("b", [1, 0.25, 0.75]), chain("c", [2]), chain("d", [0.25] * 8))
    print(" ".join(log))

asyncio.run(main())
