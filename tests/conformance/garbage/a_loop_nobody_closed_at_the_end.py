# clock: real
import asyncio
async def w(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("fin", n, log)
log = []
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)
loop.create_task(w(1)); loop.create_task(w(2))
loop.run_until_complete(asyncio.sleep(0))
del loop
print("end")
