import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    time.sleep(1)
    return n

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, n) for n in range(5))))
    print(round(loop.time() - begun, 1))

asyncio.run(main())
