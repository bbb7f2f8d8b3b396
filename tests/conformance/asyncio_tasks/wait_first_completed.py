import asyncio

async def job(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name

async def main():
    tasks = {asyncio.create_task(job(n, s), name=n) for n, s in [("slow", 3), ("fast", 1), ("bad", 2)]}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    for t in done:
        print(repr(t.exception()))
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print([t.result() for t in done], pending)

asyncio.run(main())
