import asyncio

async def work():
    print("work")
    return "result"

async def main():
    task = asyncio.create_task(work())
    def note(n):
        return lambda t: print("callback", n, t.result())
    first, second = note(1), note(2)
    task.add_done_callback(first)
    task.add_done_callback(second)
    task.add_done_callback(first)
    print("removed", task.remove_done_callback(first))
    await task
    print("main resumed")
    await asyncio.sleep(0)
    task.add_done_callback(note("late"))
    print("added to a done task")
    await asyncio.sleep(0)

asyncio.run(main())
