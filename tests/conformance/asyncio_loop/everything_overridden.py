import asyncio
# subclasses of loop, runner, queue, event loops with overrides
class Loop(asyncio.SelectorEventLoop):
    n = 0
    def call_soon(self, cb, *args, context=None):
        Loop.n += 1; return super().call_soon(cb, *args, context=context)
    def create_task(self, coro, *, name=None, context=None):
        print('create', coro.__name__); return super().create_task(coro, name=name, context=context)
    def run_forever(self): print('forever'); super().run_forever()
    def close(self): print('close'); super().close()
    def stop(self): print('stop'); super().stop()
    def is_running(self): return super().is_running()
    def call_exception_handler(self, ctx): print('ceh', ctx['message'][:21])
    def default_exception_handler(self, ctx): print('deh')
    def create_future(self): print('future'); return super().create_future()
    async def shutdown_asyncgens(self): print('asyncgens'); await super().shutdown_asyncgens()
    async def shutdown_default_executor(self, timeout=None): print('executor', timeout); await super().shutdown_default_executor(timeout)
    def run_in_executor(self, ex, f, *a): print('rie'); return super().run_in_executor(ex, f, *a)
async def main():
    await asyncio.sleep(0); await asyncio.sleep(.1)
    await asyncio.create_task(asyncio.sleep(0)); await asyncio.gather(asyncio.sleep(0)); await asyncio.wait_for(asyncio.sleep(0), 1)
    asyncio.get_running_loop().call_soon(lambda: 1/0); await asyncio.sleep(0)
    l = asyncio.Lock(); await l.acquire(); t = asyncio.create_task(l.acquire()); await asyncio.sleep(0); l.release(); await t
    q = asyncio.Queue(); t = asyncio.create_task(q.get()); await asyncio.sleep(0); q.put_nowait(1); await t
    await asyncio.to_thread(print, 'thread'); ev = asyncio.Event(); asyncio.get_running_loop().call_later(.1, ev.set); await ev.wait()
    async with asyncio.TaskGroup() as tg: tg.create_task(asyncio.sleep(0))
    try:
        async with asyncio.timeout(.1): await asyncio.sleep(1)
    except TimeoutError: print('to')
    for f in asyncio.as_completed([asyncio.sleep(0)]): await f
    await asyncio.wait([asyncio.create_task(asyncio.sleep(0))]); await asyncio.shield(asyncio.sleep(0))
with asyncio.Runner(loop_factory=Loop) as r: r.run(main())
print(Loop.n)
class R(asyncio.Runner):
    def run(self, c, **k): print('R.run'); return super().run(c, **k)
    def get_loop(self): print('R.get'); return super().get_loop()
    def close(self): print('R.close'); super().close()
with R() as r: print(r.run(asyncio.sleep(0, 4)))
class L(asyncio.Lock):
    async def acquire(self): print('L.acq'); return await super().acquire()
    def release(self): print('L.rel'); super().release()
class E(asyncio.Event):
    def set(self): print('E.set'); super().set()
class S(asyncio.Semaphore):
    async def acquire(self): print('S.acq'); return await super().acquire()
class C(asyncio.Condition):
    async def wait(self): print('C.wait'); return await super().wait()
    def notify(self, n=1): print('C.notify', n); super().notify(n)
class TG(asyncio.TaskGroup):
    def create_task(self, coro, **k): print('TG'); return super().create_task(coro, **k)
class Q(asyncio.Queue):
    async def get(self): print('Q.get'); return await super().get()
    def put_nowait(self, x): print('Q.pn'); super().put_nowait(x)
class B(asyncio.Barrier):
    async def wait(self): print('B.wait'); return await super().wait()
async def m2():
    async with L() as x: print(x)
    async with S(1): pass
    E().set()
    c = C(L())
    async def w():
        async with c: await c.wait_for(lambda: done); print('woken')
    done = False; t = asyncio.create_task(w()); await asyncio.sleep(0)
    async with c: done = True; c.notify_all()
    await t
    async with TG() as tg: tg.create_task(asyncio.sleep(0))
    q = Q(); await q.put(1); print(await q.get())
    async with B(1) as i: print(i)
asyncio.run(m2())
