import asyncio

lit = False
served = 0


async def light_stoves(ready):
    global lit
    await asyncio.sleep(0.5)  # @match
    lit = True
    ready.set()  # @ready


async def serve(visitor):
    global served
    if not lit:
        print(visitor, "stands in the dark")
        return
    served += 1
    print(visitor, "has soup")


async def main():
    ready = asyncio.Event()
    stoves = asyncio.create_task(light_stoves(ready))
    await asyncio.sleep(0)  # surely enough?  # @wait
    for visitor in ("Ada", "Bob", "Cy"):
        await serve(visitor)  # @serve
    await stoves


asyncio.run(main())
