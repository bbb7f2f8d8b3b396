import asyncio
from contextlib import AsyncExitStack


class Archive:
    def __init__(self, name, pages=()):
        self.name, self.pages = name, dict(pages)

    async def __aenter__(self):  # @enter
        await asyncio.sleep(0.5)  # @open
        print(self.name, "opens")
        return self

    async def __aexit__(self, kind, error, traceback):  # @exit
        await asyncio.sleep(0.5)  # @close
        print(self.name, "closes")
        return None  # @result

    def read(self, number):
        print("reading page", number)
        return self.pages[number]  # @read


async def main():
    try:
        async with Archive("town hall", {1: "a map", 2: "a song"}) as archive:
            for number in (1, 2, 3, 4):
                archive.read(number)
    except KeyError as error:
        print("lost:", error)

    async with AsyncExitStack() as stack:  # @stack
        for name in ("north", "east", "south"):
            await stack.enter_async_context(Archive(name))
        print("all three are open")


asyncio.run(main())
