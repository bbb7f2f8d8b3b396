import asyncio, threading
results = []
def run_loop(n):
    async def main():
        for i in range(3):
            await asyncio.sleep(0.1 * n)
            print(threading.current_thread().name, i, asyncio.get_running_loop().time())
        return n * 10
    results.append(asyncio.run(main()))
ts = [threading.Thread(target=run_loop, args=(n,), name=f"T{n}") for n in (1, 2)]
for t in ts: t.start()
for t in ts: t.join()
print(results)
# background loop
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever, daemon=True)
t.start()
async def compute(x):
    await asyncio.sleep(0.5)
    return x * x
f = asyncio.run_coroutine_threadsafe(compute(7), loop)
print(f.result(), f.result(timeout=1))
f = asyncio.run_coroutine_threadsafe(compute(8), loop)
try:
    f.result(timeout=0.1)
except TimeoutError as e:
    print("timeout", repr(e), f.cancelraise())
asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result()
loop.call_soon_threadsafe(loop.stop)
t.join()
print(loop.is_running(), loop.is_closed(), t.is_alive())
loop.close()
async def other():
    print(threading.current_thread().name)
    def inner():
        try:
            asyncio.get_running_loop()
        except RuntimeError as e: print(e)
        try:
            asyncio.get_event_loop()
        except RuntimeError as e: print(e)
        return [x.name for x in threading.enumerate()]
    print(await asyncio.to_thread(inner))
asyncio.run(other())
