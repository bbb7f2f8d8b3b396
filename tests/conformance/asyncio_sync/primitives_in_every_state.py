import asyncio
async def main():
    class Duck:
        _asyncio_future_blocking = False
        def __init__(self): self.cbs=[]
        def add_done_callback(self, cb, *, context=None): self.cbs.append(cb)
    d = Duck(); print(asyncio.isfuture(d), asyncio.ensure_future(d) is d, asyncio.wrap_future(d) is d)
    l = asyncio.Lock()
    try: l.release()
    except RuntimeError as e: print(e)
    async with l as x: print(x, l.locked(), repr(l)[-9:])
    c = asyncio.Condition(); 
    for f in (c.notify, c.notify_all, lambda: c.notify(0), c.release):
        try: f()
        except RuntimeError as e: print(e)
    try: await c.wait()
    except RuntimeError as e: print(e)
    try: await c.wait_for(lambda: False)
    except RuntimeError as e: print(e)
    async with c:
        print(await c.wait_for(lambda: 'truthy'), c.locked())
    c2 = asyncio.Condition(lock=l); print(c2._lock is l)
    s = asyncio.Semaphore(2)
    async with s: print(repr(s).rpartition(" [")[2]); await s.acquire(); print(repr(s)[-9:], s.locked())
    s.release(); s.release(); print(repr(s).rpartition(" [")[2])
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    async def waiter(s, n):
        try:
            await s.acquire(); print('got', n)
        except asyncio.CancelledError: print('c', n)
    s = asyncio.Semaphore(0); ts = [asyncio.create_task(waiter(s, i)) for i in range(3)]; await asyncio.sleep(0)
    print(repr(s).rpartition(" [")[2]); ts[0].cancel(); s.release(); s.release(); await asyncio.gather(*ts); print(repr(s).rpartition(" [")[2])
    br = asyncio.Barrier(2); print(repr(br)[-24:], br.parties, br.n_waiting, br.broken)
    async def bw(i):
        try: r = await br.wait(); print('b', i, r)
        except asyncio.BrokenBarrierError as e: print('broken', i, e)
    await asyncio.gather(bw(0), bw(1)); t = asyncio.create_task(bw(3)); await asyncio.sleep(0); print(repr(br)[-24:]); await br.reset(); await t
    t = asyncio.create_task(bw(4)); await asyncio.sleep(0); await br.abort(); await t; print(repr(br)[-8:], br.broken)
    try: await br.wait()
    except asyncio.BrokenBarrierError as e: print(repr(e))
    await br.reset(); print(br.broken)
    async with asyncio.Barrier(1) as pos: print(pos)
    ev = asyncio.Event(); print(await asyncio.gather(ev.wait(), asyncio.sleep(0, ev.set())), repr(ev)[-5:], ev.is_set()); ev.clear(); print(repr(ev)[-7:])
    with_err = [lambda: asyncio.Lock().__enter__(), lambda: l.__aenter__]
    try:
        with l: pass
    except TypeError as e: print(e)
    except AttributeError as e: print(e)
    try: await l
    except TypeError as e: print(e)
asyncio.run(main())
lock = asyncio.Lock()
async def use(): 
    async def hold(): 
        async with lock: await asyncio.sleep(1)
    await asyncio.gather(hold(), hold())
asyncio.run(use())
try: asyncio.run(use())
except RuntimeError as e: print(str(e).partition('>')[2])
