import asyncio
# custom awaitables & generators
import types
class A:
    def __init__(s, v): s.v = v
    def __await__(s): yield from asyncio.sleep(.1).__await__(); return s.v
class Chain:
    def __await__(s): return A(5).__await__()
class It:
    def __await__(s): return iter([None, None])
@types.coroutine
def gen_coro(n):
    for _ in range(n): yield
    return n
class Fut:
    def __await__(self):
        f = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_later(.1, f.set_result, 'fut'); return (yield from f)
class Abc:
    def __await__(self): raise ValueError('in await')
async def main():
    print(await A(1), await Chain(), await It(), await gen_coro(3), await Fut())
    print(await asyncio.gather(A(1), Chain(), gen_coro(2), Fut()), await asyncio.wait_for(A(2), 1), await asyncio.shield(A(3)))
    try: await Abc()
    except ValueError as e: print(e)
    try: asyncio.create_task(A(1))
    except TypeError as e: print(str(e)[:24])
    print(await asyncio.ensure_future(A(9))); t = asyncio.ensure_future(A(1)); print(t.get_coro().__name__); await t
    t = asyncio.ensure_future(gen_coro(2)); print(await t)
    for f in asyncio.as_completed([A(1)]): print(await f)
    c = main2(); print(c.cr_await, c.cr_running, c.cr_code.co_name, c.cr_origin); c.send(None)
    try: c.throw(KeyError('x'))
    except KeyError as e: print(repr(e))
    try: c.send(None)
    except RuntimeError as e: print(e)
    c = main2(); c.send(None)
    try: c.send(5)
    except StopIteration as e: print('stop', e.value)
    c = main2(); 
    try: c.send(1)
    except TypeError as e: print(e)
    c.close(); print(c.cr_frame)
    async def running():
        try: me.send(None)
        except ValueError as e: print(e)
    me = running()
    await me
    co = ret(); w = co.__await__(); print(type(w).__name__)
    try: next(w)
    except StopIteration as e: print(e.value)
    async def twice(): return 1
    c = twice(); await c
    try: await c
    except RuntimeError as e: print(e)
    async def deep(n): return n and await deep(n - 1) + 1
    print(await deep(100))
    t = asyncio.create_task(deep(50)); print(await t)
    try: await deep(5000)
    except RecursionError as e: print('recursion')
    async def stopit(): raise StopIteration(1)
    try: await stopit()
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def stopasync(): raise StopAsyncIteration(1)
    try: await stopasync()
    except StopAsyncIteration as e: print(repr(e))
    t = asyncio.create_task(stopit())
    try: await t
    except RuntimeError as e: print(repr(e))
    async def genexit(): raise GeneratorExit
    t = asyncio.create_task(genexit())
    try: await t
    except GeneratorExit as e: print(repr(e))
    async def base():
        class B(BaseException): pass
        raise B('b')
    try: await asyncio.create_task(base())
    except BaseException as e: print(repr(e))
async def main2(): return await It2()
async def ret(): return 7
class It2:
    def __await__(s): return (yield 4)
asyncio.run(main())
