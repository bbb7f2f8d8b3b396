import asyncio
import gc

async def fail():
    raise ValueError("nobody asks")

async def main():
    contexts = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: contexts.append(context))
    task = asyncio.create_task(fail(), name="lost")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("done", task.done(), len(contexts))
    del task
    gc.collect()
    for context in contexts:
        print(context["message"], repr(context["exception"]), context["future"].get_name(), sorted(context))

asyncio.run(main())
