import asyncio

log = []

async def ticker():
    for i in range(14):
        log.append(str(i))
        await asyncio.sleep(0)

async def hanging(name):
    try:
        await asyncio.Event().wait()
    finally:
        log.append(name + " ends")

async def waits():
    try:
        await asyncio.wait_for(hanging("awaited"), 0.001)
    except TimeoutError:
        log.append("wait_for out")

async def blocks():
    try:
        async with asyncio.timeout(0.001):
            await asyncio.create_task(hanging("task"))
    except TimeoutError:
        log.append("timeout out")

async def main():
    both = [asyncio.create_task(waits()), asyncio.create_task(blocks())]
    await asyncio.sleep(0.001)
    await ticker()
    await asyncio.gather(*both)
    print(" ".join(log))

asyncio.run(main())
