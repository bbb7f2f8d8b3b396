import asyncio
async def main():
    q = asyncio.Queue(2); print(str(q), q.maxsize, q.empty(), q.full(), q.qsize())
    q.put_nowait(1); await q.put(2); print(str(q), q.full())
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(repr(e))
    t = asyncio.create_task(q.put(3)); await asyncio.sleep(0); print(str(q)); print(await q.get(), q.get_nowait()); await t; print(str(q), q.get_nowait())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    for _ in range(3): q.task_done()
    try: q.task_done()
    except ValueError as e: print(e)
    await q.join()
    q.put_nowait(1); t = asyncio.create_task(q.join()); await asyncio.sleep(0); print(t.done()); q.task_done(); await t
    g = asyncio.create_task(q.get()); g2 = asyncio.create_task(q.get()); await asyncio.sleep(0); q.shutdown()
    print(await asyncio.gather(g, g2, return_exceptions=True), str(q))
    for f in (q.get_nowait, lambda: q.put_nowait(1)):
        try: print(f())
        except Exception as e: print(repr(e))
    q = asyncio.Queue(1); q.put_nowait('a'); p = asyncio.create_task(q.put('b')); j = asyncio.create_task(q.join()); await asyncio.sleep(0); q.shutdown(immediate=True)
    print(await asyncio.gather(p, j, return_exceptions=True), str(q), q.qsize()); q.shutdown()
    pq = asyncio.PriorityQueue(); 
    for i in ((3,'c'),(1,'a'),(2,'b')): pq.put_nowait(i)
    print(str(pq), [pq.get_nowait() for _ in range(3)])
    lq = asyncio.LifoQueue(); [lq.put_nowait(i) for i in range(3)]; print(str(lq), [lq.get_nowait() for _ in range(3)])
    class Mine(asyncio.Queue):
        def _init(self, m): print('init', m); self._queue = []
        def _get(self): print('_get'); return self._queue.pop()
        def _put(self, i): print('_put', i); self._queue.insert(0, i)
        def _format(self): return 'mine'
    m = Mine(3); await m.put(1); m.put_nowait(2); print(str(m), await m.get(), m.qsize(), m.empty())
    class Sized(asyncio.Queue):
        def qsize(self): return 7
        def empty(self): return False
        def full(self): return False
    s = Sized(1); s.put_nowait(1); s.put_nowait(2); print(str(s), s.get_nowait())
    print(asyncio.Queue[int], asyncio.Queue(maxsize=-1).full(), asyncio.Queue(maxsize=1.5).maxsize)
    async def consumer(q, n):
        while True:
            try: x = await q.get()
            except asyncio.QueueShutDown: print(n, 'end'); return
            print(n, x); await asyncio.sleep(.1); q.task_done()
    q = asyncio.Queue(); cs = [asyncio.create_task(consumer(q, n)) for n in 'xy']
    for i in range(5): await q.put(i)
    await q.join(); q.shutdown(); await asyncio.gather(*cs)
    g = asyncio.create_task(asyncio.wait_for(asyncio.Queue().get(), .1))
    try: await g
    except TimeoutError: print('timeout')
    for it in (q, ):
        try: iter(it)
        except TypeError as e: print(e)
        try: len(it)
        except TypeError as e: print(e)
asyncio.run(main())
