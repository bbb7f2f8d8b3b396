import asyncio

log = []

async def step(name, turns):
    for turn in range(turns):
        log.append(f"{name}{turn}")
        await asyncio.sleep(0)
    return name

async def group(name):
    result = await asyncio.gather(step(name + "x", 2), step(name + "y", 3))
    log.append(name)
    return result

async def main():
    await asyncio.gather(group("p"), step("q", 6), group("r"))
    print(" ".join(log))

asyncio.run(main())
