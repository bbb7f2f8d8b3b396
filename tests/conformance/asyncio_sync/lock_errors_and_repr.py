import asyncio

async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)
    try:
        with lock:
            pass
    except TypeError as error:
        print("TypeError:", error)
    def shown():
        text = repr(lock)
        return text[:text.index("object")] + text[text.index("["):]
    print(shown())
    print(await lock.acquire())
    print(shown())
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(shown())
    lock.release()
    print(await waiter)

asyncio.run(main())
