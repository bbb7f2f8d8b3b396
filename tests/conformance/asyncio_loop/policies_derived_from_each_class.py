import asyncio

class Mine(asyncio.SelectorEventLoop): pass
class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Mine
asyncio.set_event_loop_policy(Policy())
async def main(): return type(asyncio.get_running_loop()).__name__
print(asyncio.run(main()))
loop = asyncio.new_event_loop(); print(loop, asyncio.get_event_loop_policy().__class__.__mro__[1].__name__)
asyncio.set_event_loop(loop); print(asyncio.get_event_loop() is loop); loop.close()
class Own(asyncio.AbstractEventLoopPolicy):
    def new_event_loop(self): print('own new'); return asyncio.SelectorEventLoop()
    def set_event_loop(self, loop): print('own set', loop is None)
    def get_event_loop(self): print('own get'); return None
asyncio.set_event_loop_policy(Own())
print(asyncio.run(main())); print(asyncio.get_event_loop())
b = asyncio.BaseEventLoop(); print(b); print(b.is_running(), b.get_debug()); b.close(); print(b)
try: asyncio.set_event_loop_policy(3)
except TypeError as e: print(e)
asyncio.set_event_loop_policy(None); print(type(asyncio.get_event_loop_policy()).__name__)
