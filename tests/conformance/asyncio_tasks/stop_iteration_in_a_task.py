import asyncio

async def bad():
    raise StopIteration("x")

async def main():
    try:
        await bad()
    except RuntimeError as error:
        print("RuntimeError:", error, "|", repr(error.__cause__))
    try:
        await asyncio.create_task(bad())
    except RuntimeError as error:
        print("RuntimeError:", error)

asyncio.run(main())
