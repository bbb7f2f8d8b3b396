import asyncio

lock = asyncio.Lock()

async def hold():
    async with lock:
        await asyncio.sleep(0)

async def contend():
    await asyncio.gather(hold(), hold())

asyncio.run(contend())
try:
    asyncio.run(contend())
except RuntimeError as error:
    print(str(error)[:21], "|", str(error).split("> ")[-1])
