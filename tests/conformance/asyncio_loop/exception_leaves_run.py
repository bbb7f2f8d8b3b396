import asyncio

async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cleaned up")

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(1)
    raise LookupError("main failed")

try:
    asyncio.run(main())
except LookupError as error:
    print("run raised", error)
