import asyncio

async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    waiters = [asyncio.create_task(semaphore.acquire(), name=f"w{i}") for i in range(3)]
    await asyncio.sleep(0)
    waiters[0].cancel()
    semaphore.release()
    print(semaphore.locked())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([(w.get_name(), w.done(), w.cancelled()) for w in waiters])
    semaphore.release()
    await asyncio.wait(waiters)
    print(semaphore.locked())

asyncio.run(main())
