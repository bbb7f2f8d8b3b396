import asyncio


class NoIterator:
    def __aiter__(self):
        return 5


async def main():
    for function, argument in (
        (asyncio.as_completed, asyncio.ensure_future(asyncio.sleep(0))),
        (asyncio.Barrier, 0),
        (asyncio.Semaphore, -1),
        (lambda lock: asyncio.Condition(lock), 5),
        (aiter, 5),
        (aiter, NoIterator()),
    ):
        try:
            function(argument)
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
