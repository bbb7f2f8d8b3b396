import asyncio

async def accumulate():
    total = 0
    try:
        while True:
            try:
                received = yield total
                await asyncio.sleep(0)
                total += received
            except ValueError:
                print("reset")
                total = 0
    finally:
        print("closed with", total)

async def main():
    generator = accumulate()
    print(await generator.asend(None))
    print(await generator.asend(5), await generator.asend(6))
    print(await generator.athrow(ValueError("x")))
    print(await generator.asend(1))
    await generator.aclose()
    try:
        await generator.asend(1)
    except StopAsyncIteration:
        print("finished")
    fresh = accumulate()
    try:
        await fresh.asend(3)
    except TypeError as error:
        print("TypeError:", error)

asyncio.run(main())
