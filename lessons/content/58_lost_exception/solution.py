import asyncio

pictures = set()
failures = 0


async def download(name):
    await asyncio.sleep(1)  # @download
    if name != "a.png":
        raise OSError(f"{name} is gone")


def report(task):
    global failures
    if not task.cancelled() and task.exception():
        failures += 1
        print("failed:", task.get_name(), "-", task.exception())


def start(name):
    task = asyncio.create_task(download(name), name=name)  # @start
    pictures.add(task)
    task.add_done_callback(pictures.discard)
    task.add_done_callback(report)


async def main():
    for name in ("a.png", "b.png", "c.png"):
        start(name)
    print("the shop is open")
    await asyncio.sleep(8)


asyncio.run(main())
