import asyncio

async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("swallowed")
        return "survived"

async def main():
    gathered = asyncio.gather(stubborn(), asyncio.sleep(5), return_exceptions=True)
    await asyncio.sleep(0)
    gathered.cancel()
    try:
        print(await gathered)
    except asyncio.CancelledError:
        print("cancelled all the same")

asyncio.run(main())
