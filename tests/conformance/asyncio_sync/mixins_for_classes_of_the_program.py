import asyncio
class Own(asyncio.mixins._LoopBoundMixin):
    def get(self): return self._get_loop()
o = Own(); print(o._loop)
async def m(): print(o.get() is asyncio.get_running_loop(), o._loop is o.get())
asyncio.run(m())
try: asyncio.run(m())
except RuntimeError as e: print('different event loop' in str(e))
class CM(asyncio.locks._ContextManagerMixin):
    async def acquire(self): print('acq')
    def release(self): print('rel')
async def n():
    async with CM() as x: print(x)
asyncio.run(n())
