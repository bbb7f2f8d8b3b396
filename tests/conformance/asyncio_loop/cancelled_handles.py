import asyncio

async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "not printed")
    later = loop.call_later(0.1, print, "nor this")
    soon.cancel()
    later.cancel()
    print(soon.cancelled(), later.cancelled(), isinstance(later, asyncio.TimerHandle), isinstance(later, asyncio.Handle))
    at = loop.call_at(loop.time() + 0.2, print, "printed")
    print(at.when() > loop.time())
    await asyncio.sleep(0.5)
    print(at.cancelled())

asyncio.run(main())
