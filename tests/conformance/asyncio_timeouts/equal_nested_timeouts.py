import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print(outer.expired(), inner.expired())

asyncio.run(main())
