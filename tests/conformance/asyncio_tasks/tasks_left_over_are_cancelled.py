import asyncio

async def background(name):
    try:
        print(name, "starts")
        await asyncio.sleep(10)
        print("never printed")
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(1)
        print(name, "has cleaned up")
        raise

async def main():
    asyncio.create_task(background("cache"))
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())
print("after run")
