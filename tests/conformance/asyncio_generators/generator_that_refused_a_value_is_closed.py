import asyncio
async def agen(n):
    try:
        for i in range(n): yield i; await asyncio.sleep(.1)
    finally: print('fin', n); await asyncio.sleep(.1); print('fin done', n)
async def main():
    g = agen(2)
    a = g.__anext__(); await a
    try: await a
    except RuntimeError as e: print(e)
    print('end')
asyncio.run(main())
print('--')
async def main():
    g = agen(2)
    try: await g.asend(1)
    except TypeError as e: print(e)
    await anext(g)
    print('end')
asyncio.run(main())
async def main():
    g = agen(2)
    await anext(g)
    async def two():
        t1 = asyncio.create_task(g.__anext__()); t2 = asyncio.create_task(g.__anext__())
        print(await asyncio.gather(t1, t2, return_exceptions=True))
    await two()
    print('end')
asyncio.run(main())
print('--')
async def main():
    async def cancel_in():
        async for x in agen(9): print('c', x)
    t = asyncio.create_task(cancel_in()); await asyncio.sleep(.15); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    print('end')
asyncio.run(main())
