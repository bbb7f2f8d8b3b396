import asyncio

PAGES = [f"page {number}" for number in range(12)]
good = bad = 0


async def fetch(page):
    await asyncio.sleep(3600 if page == "page 5" else 1)  # @request
    if page == "page 8":
        raise OSError("404")
    return f"<{page}>"


async def visit(page, places):
    global good, bad
    async with places:
        async with asyncio.timeout(5):
            await fetch(page)  # @visit
    good += 1


async def main():
    global bad
    places = asyncio.Semaphore(4)  # yours to use
    try:
        async with asyncio.TaskGroup() as group:
            for page in PAGES:
                group.create_task(visit(page, places))
    except* OSError:
        bad += 1
    print(good, "good,", bad, "bad")


asyncio.run(main())
