import asyncio
import gc

background = set()

async def wait_for_signal(name, futures):
    future = asyncio.get_running_loop().create_future()
    futures.append(future)
    await future
    print(name, "done")

async def main():
    futures = []
    task = asyncio.create_task(wait_for_signal("kept", futures))
    background.add(task)
    task.add_done_callback(background.discard)
    del task
    await asyncio.sleep(0)
    gc.collect()
    print(len(background))
    futures.pop().set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(background))

asyncio.run(main())
