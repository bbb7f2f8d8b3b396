import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def worker():
        for call in (
            lambda: loop.call_soon(print, "no"),
            lambda: loop.call_later(1, print, "no"),
            lambda: loop.call_soon_threadsafe(print, "threadsafe"),
            lambda: loop.call_soon_threadsafe(main),
            lambda: loop.call_soon_threadsafe(3),
        ):
            try:
                call()
            except (RuntimeError, TypeError) as error:
                print(type(error).__name__, str(error).split(",")[0])

    await asyncio.to_thread(worker)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
