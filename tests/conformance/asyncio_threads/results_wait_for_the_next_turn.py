# What an executor returns reaches the loop by call_soon_threadsafe, even where it is there at once.
import asyncio


async def resolve(turns, host):
    for _ in range(turns):
        await asyncio.sleep(0)
    await asyncio.get_running_loop().getaddrinfo(host, 80)
    print("resolved", turns, host)


async def execute(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    await asyncio.get_running_loop().run_in_executor(None, len, "")
    print("executed", turns)


async def tick():
    for turn in range(8):
        print("tick", turn)
        await asyncio.sleep(0)


async def main():
    for _ in range(2):
        await asyncio.gather(tick(), resolve(0, "127.0.0.1"), execute(0), execute(1))


asyncio.run(main())
