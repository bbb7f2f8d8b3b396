import asyncio

class Pages:
    def __init__(self, count):
        self.count = count
        self.page = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.page >= self.count:
            raise StopAsyncIteration
        self.page += 1
        await asyncio.sleep(0.1)
        return f"page {self.page}"

async def main():
    async for page in Pages(3):
        if page == "page 2":
            continue
        print(page)
    pages = Pages(1)
    print(await anext(pages), await anext(pages, "no more"))
    try:
        await anext(pages)
    except StopAsyncIteration as error:
        print("StopAsyncIteration", error.args)

asyncio.run(main())
