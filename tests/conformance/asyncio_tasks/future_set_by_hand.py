import asyncio

async def waiter(name, future):
    print(name, "waits")
    value = await future
    print(name, "got", value)

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "AB"]
    await asyncio.sleep(0)
    future.set_result("news")
    print("set", future.done(), future.result())
    await asyncio.gather(*tasks)
    try:
        future.set_result("again")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    other = loop.create_future()
    other.set_exception(RuntimeError("broken"))
    try:
        await other
    except RuntimeError as error:
        print("caught", error)
    third = loop.create_future()
    try:
        third.set_exception(StopIteration())
    except TypeError as error:
        print("TypeError:", error)
    print(third.cancel(), third.cancelled(), third.cancel())

asyncio.run(main())
