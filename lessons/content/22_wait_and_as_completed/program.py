import asyncio

SECONDS = {"Oslo": 3, "Bonn": 1, "Cork": 2}


async def fetch(mirror, seconds):
    await asyncio.sleep(seconds)  # @answer
    return seconds * 10


def ask_all():
    return [asyncio.create_task(fetch(mirror, wait), name=mirror) for mirror, wait in SECONDS.items()]


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    done, pending = await asyncio.wait(ask_all(), return_when=asyncio.FIRST_COMPLETED)  # @wait
    print("done", names(done), "pending", names(pending))
    for task in pending:
        task.cancel()  # @cancel

    async for task in asyncio.as_completed(ask_all()):  # @loop
        print(task.get_name(), "has", await task)  # @each


asyncio.run(main())
