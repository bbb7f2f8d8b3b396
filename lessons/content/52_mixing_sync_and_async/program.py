import asyncio
import time


def get(name):
    time.sleep(3)  # @get
    return f"<page {name}>"


async def clock():
    for second in range(1, 6):
        await asyncio.sleep(1)
        print("tick", second)


async def count_pages():
    await asyncio.sleep(1)
    return 10


def report():  # @report
    counting = count_pages()
    try:
        print("report:", asyncio.run(counting), "pages")  # @inside
    except RuntimeError as error:
        counting.close()
        print("error:", error)


async def main():
    ticking = asyncio.create_task(clock(), name="clock")
    print("downloading")
    page = get("index.html")  # @download
    print("got", page)
    await ticking
    report()  # @call
    print("done")


asyncio.run(main())
