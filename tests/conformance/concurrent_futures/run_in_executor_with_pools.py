import asyncio
import concurrent.futures
import time


def blocking(n):
    time.sleep(n / 10)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        start = loop.time()
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, i) for i in range(4))))
        print(f"{loop.time() - start:.1f}")
    try:
        loop.set_default_executor(object())
    except TypeError as error:
        print(error)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, "mine"))
    start = loop.time()
    await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2))
    print(f"{loop.time() - start:.1f}")
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(blocking, 0)
    except RuntimeError as error:
        print(error)


if __name__ == "__main__":
    asyncio.run(main())
