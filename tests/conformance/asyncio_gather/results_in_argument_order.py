import asyncio

async def job(name, seconds):
    await asyncio.sleep(seconds)
    print("finished", name)
    return name.upper()

async def main():
    print(await asyncio.gather(job("slow", 3), job("fast", 1), job("middle", 2)))

asyncio.run(main())
