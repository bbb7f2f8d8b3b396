import asyncio

async def ticks():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("generator closes")
        await asyncio.sleep(0)
        print("generator closed")

async def main():
    async for n in ticks():
        if n == 2:
            break
    print("after the loop")
    await asyncio.sleep(0.1)
    kept = ticks()
    async for n in kept:
        break
    print("kept alive until run ends")
    return kept

kept = asyncio.run(main())
print("run ended")
