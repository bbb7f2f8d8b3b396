import asyncio

spade = asyncio.Lock()  # one tool for everybody
jobs_done = 0


async def work(job):
    global jobs_done
    async with spade:
        await asyncio.sleep(1)  # @dig
        jobs_done += 1


async def half(jobs):
    await asyncio.gather(*(work(job) for job in jobs))


def main():
    asyncio.run(half(["dig", "sow"]))
    asyncio.run(half(["weed", "reap"]))


try:
    main()
except RuntimeError as error:
    print("a different loop!" if "different" in str(error) else error)
print(jobs_done, "jobs done")
