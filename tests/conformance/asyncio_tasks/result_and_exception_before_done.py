import asyncio

async def fails():
    raise KeyError("missing")

async def main():
    task = asyncio.create_task(fails())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    await asyncio.sleep(0)
    print(task.done(), task.cancelled(), repr(task.exception()))
    try:
        task.result()
    except KeyError as error:
        print("raised", error)

asyncio.run(main())
