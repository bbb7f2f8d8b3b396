import asyncio

async def once():
    return 1

async def main():
    coroutine = once()
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print("RuntimeError:", error)

asyncio.run(main())
