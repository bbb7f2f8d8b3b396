import asyncio

def note(text):
    print(text)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "soon 1")
    loop.call_later(0, note, "later 0")
    loop.call_soon(note, "soon 2")
    loop.call_soon(lambda: loop.call_soon(note, "soon from soon"))
    print("main yields")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.sleep(0)
    print("main third")
    await asyncio.sleep(0)

asyncio.run(main())
