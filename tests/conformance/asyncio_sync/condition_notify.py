import asyncio

items = []

async def consumer(name, condition):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0))

async def producer(condition):
    for item in ("x", "y"):
        await asyncio.sleep(1)
        async with condition:
            items.append(item)
            condition.notify()
            print("notified", item)

async def main():
    condition = asyncio.Condition()
    await asyncio.gather(consumer("a", condition), consumer("b", condition), producer(condition))

asyncio.run(main())
