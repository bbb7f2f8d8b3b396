import asyncio

def fail():
    raise OSError(2, "no such thing")

async def main():
    try:
        await asyncio.to_thread(fail)
    except OSError as error:
        print(type(error).__name__, error.errno, error)

asyncio.run(main())
