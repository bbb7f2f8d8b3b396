import asyncio

async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("QueueEmpty", repr(error))
    queue.put_nowait("a")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull as error:
        print("QueueFull", repr(error))
    print(await queue.get())

asyncio.run(main())
