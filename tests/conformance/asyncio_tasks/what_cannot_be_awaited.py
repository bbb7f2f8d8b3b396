import asyncio

class Bad:
    def __await__(self):
        return 3

async def main():
    for thing in (1, None, "text", [1], Bad()):
        try:
            await thing
        except TypeError as error:
            print("TypeError:", error)

asyncio.run(main())
