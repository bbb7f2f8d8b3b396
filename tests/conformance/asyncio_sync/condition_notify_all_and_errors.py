import asyncio

async def waiter(name, condition):
    async with condition:
        print(name, "waits")
        await condition.wait()
        print(name, "woke, lock held:", condition.locked())

async def main():
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print("RuntimeError:", error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print("RuntimeError:", error)
    tasks = [asyncio.create_task(waiter(n, condition)) for n in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(0.1)
    print([t.done() for t in tasks])
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)

asyncio.run(main())
