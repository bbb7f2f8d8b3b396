import asyncio

pictures = set()
failures = 0


async def download(name):
    await asyncio.sleep(1)  # @download
    if name != "a.png":
        raise OSError(f"{name} is gone")


def report(name, error):
    global failures
    failures += 1
    print("failed:", name, "-", error)


def start(name):
    try:
        task = asyncio.create_task(download(name), name=name)  # @start
        pictures.add(task)
        task.add_done_callback(pictures.discard)
        task.add_done_callback(lambda done: done.exception())
    except OSError as error:
        report(name, error)


async def main():
    for name in ("a.png", "b.png", "c.png"):
        start(name)
    print("the shop is open")
    await asyncio.sleep(8)


asyncio.run(main())
