import asyncio

async def inner():
    return 1

async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    coroutine.close()

asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
try:
    asyncio.run(inner)
except (ValueError, TypeError) as error:
    print(type(error).__name__, str(error).split(" <")[0])
