import asyncio

async def waiter(name, event):
    print(name, "waits")
    print(name, await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "abc"]
    await asyncio.sleep(1)
    print("set", event.is_set())
    event.set()
    print("is set", event.is_set())
    await asyncio.gather(*tasks)
    print(await event.wait())
    event.clear()
    print(event.is_set())

asyncio.run(main())
