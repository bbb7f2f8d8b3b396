import asyncio, heapq, selectors
# loop with own clock (time travel)
class TimeTravelLoop(asyncio.SelectorEventLoop):
    def __init__(self): super().__init__(); self._virtual = 1000.0
    def time(self): return self._virtual
    def advance(self, d): self._virtual += d
async def main():
    loop = asyncio.get_running_loop()
    out = []
    async def ticker():
        for i in range(3): await asyncio.sleep(10); out.append((i, loop.time()))
    t = asyncio.create_task(ticker())
    for _ in range(40):
        await asyncio.sleep(0); loop.advance(1)
    await asyncio.sleep(0)
    print(len(out) >= 3, t.done())
    try:
        async with asyncio.timeout(5) as tm:
            print(tm.when() - loop.time()); loop.advance(6); await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0)
    except TimeoutError: print("timeout")
    h = loop.call_later(3, out.append, "late"); print(h.when() - loop.time()); loop.advance(3.5)
    await asyncio.sleep(0); await asyncio.sleep(0); print(out[-1])
loop = TimeTravelLoop()
loop.run_until_complete(main())
loop.close()
