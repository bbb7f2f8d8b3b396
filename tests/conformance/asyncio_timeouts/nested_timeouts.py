import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner caught")
            finally:
                print("inner expired", inner.expired())
    except TimeoutError:
        print("outer caught", outer.expired())
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner only", outer.expired())
                await asyncio.sleep(5)
    except TimeoutError:
        print("then outer", outer.expired())

asyncio.run(main())
