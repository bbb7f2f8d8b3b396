import asyncio


async def value():
    return 1


async def main():
    task, future, coroutine = asyncio.create_task(value()), asyncio.Future(), value()
    for each in (task, future, coroutine):
        for use in (
            lambda: each + 1,
            lambda: each(),
            lambda: each[0],
            lambda: len(each),
            lambda: each < each,
            lambda: each.nothing,
            lambda: f"{each:d}",
        ):
            try:
                print(use())
            except (TypeError, AttributeError, RuntimeError) as error:
                print(type(error).__name__, error)
    coroutine.close()
    print(await task)


asyncio.run(main())
