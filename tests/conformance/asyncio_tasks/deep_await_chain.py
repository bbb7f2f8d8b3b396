import asyncio

async def level(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await level(n - 1)

async def fail(n):
    if n == 0:
        await asyncio.sleep(0)
        raise ValueError("from the bottom")
    try:
        await fail(n - 1)
    finally:
        if n % 10 == 0:
            print("unwinding", n)

async def main():
    print(await level(50))
    try:
        await fail(30)
    except ValueError as error:
        print(error)

asyncio.run(main())
