# stderr: compared
import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    made = numbers()
    made.asend(None)
    made.athrow(ValueError)
    made.aclose()
    print(await anext(made))
    await made.aclose()


asyncio.run(main())
