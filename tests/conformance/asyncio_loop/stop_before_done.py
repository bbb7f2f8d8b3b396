import asyncio

loop = asyncio.new_event_loop()

async def work():
    loop.stop()
    await asyncio.sleep(1)

task = loop.create_task(work())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print("RuntimeError:", error)
loop.run_until_complete(task)
print(task.done())
loop.close()
