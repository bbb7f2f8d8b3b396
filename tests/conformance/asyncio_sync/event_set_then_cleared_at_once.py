import asyncio

async def waiter(event):
    await event.wait()
    print("woke, though the event is", event.is_set())

async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter(event))
    await task
    await asyncio.sleep(0.1)
    print("late done:", late.done())
    late.cancel()

asyncio.run(main())
