import asyncio

class Twice:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        print("first turn")
        yield
        print("second turn")
        yield
        return self.value

async def other():
    for i in range(4):
        print("other", i)
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(other())
    print("got", await Twice(7))
    await task

asyncio.run(main())
