import asyncio


async def greet(name, delay):
    await asyncio.sleep(delay)
    print("hello", name)


async def main():
    await asyncio.gather(greet("A", 0.02), greet("B", 0.01))

asyncio.run(main())
