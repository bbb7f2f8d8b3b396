import asyncio

WORKERS = 3  # @workers
SITE = {  # @site
    "home": ["news", "shop", "about"],
    "news": ["home", "today"],
    "shop": ["tea", "rice", "home"],
    "about": ["home"],
    "today": ["news"],
    "tea": ["shop"],
    "rice": ["tea"],
}
results = []
different = 0


async def fetch(page):
    await asyncio.sleep(1)  # @request
    return SITE[page]


async def worker(queue, seen):
    while True:
        page = await queue.get()  # @get
        try:
            for link in await fetch(page):
                if link not in seen:  # @seen
                    seen.add(link)
                    queue.put_nowait(link)
            results.append(page)
        finally:
            queue.task_done()  # @done


async def main():
    global different
    queue, seen = asyncio.Queue(), {"home"}
    queue.put_nowait("home")
    workers = [asyncio.create_task(worker(queue, seen)) for _ in range(WORKERS)]
    await queue.join()
    for task in workers:
        task.cancel()
    different = len(set(results))
    print(different, "pages:", " ".join(sorted(set(results))))


asyncio.run(main())
