import asyncio

async def work(n):
    await asyncio.sleep(0.1)
    return n * 2

loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(4)))
future = loop.create_future()
loop.call_later(1, future.set_result, "set later")
print(loop.run_until_complete(future))
task = loop.create_task(work(5))
print(loop.run_until_complete(task))
print(loop.is_running(), loop.is_closed())
loop.close()
print(loop.is_closed())
coroutine = work(6)
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print("RuntimeError:", error)
coroutine.close()
