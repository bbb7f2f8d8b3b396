import asyncio

class Strange:
    def __init__(self, thing):
        self.thing = thing
    def __await__(self):
        yield self.thing

async def main():
    for thing in (1, "x"):
        try:
            await Strange(thing)
        except RuntimeError as error:
            text = str(error)
            print("RuntimeError:", text[:15], text[-4:])
    print("still alive")

asyncio.run(main())
