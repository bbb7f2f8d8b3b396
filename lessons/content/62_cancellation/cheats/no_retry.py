import asyncio

tries = 0


async def ask_price():
    global tries
    tries += 1
    await asyncio.sleep(0.1)  # @ask
    if tries < 3:
        raise OSError("connection reset")
    await asyncio.sleep(3600)
    return 9


async def watch():
    for attempt in range(20):
        try:
            print("price:", await ask_price())
        finally:
            print("logged out")


async def main():
    watcher = asyncio.create_task(watch(), name="watcher")
    await asyncio.sleep(3.3)
    watcher.cancel()  # @stop
    await asyncio.wait([watcher], timeout=1)
    print("stopped" if watcher.done() else "it will not stop")


asyncio.run(main())
