import asyncio
import time

def work(name, seconds):
    time.sleep(seconds)
    return name

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    futures = [loop.run_in_executor(None, work, n, s) for n, s in (("a", 0.3), ("b", 0.1), ("c", 0.2))]
    for future in asyncio.as_completed(futures):
        print(await future, round(loop.time() - begun, 1))
    print(await asyncio.gather(*futures))

asyncio.run(main())
