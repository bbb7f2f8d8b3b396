import asyncio

class Connection:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        print("open", self.name)
        await asyncio.sleep(0.1)
        return self
    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.1)
        print("close", self.name, kind.__name__ if kind else None)
        return kind is ValueError

async def main():
    async with Connection("a") as a, Connection("b") as b:
        print("using", a.name, b.name)
    async with Connection("c"):
        raise ValueError("swallowed")
    try:
        async with Connection("d"):
            raise KeyError("passed on")
    except KeyError as error:
        print("KeyError", error)

asyncio.run(main())
