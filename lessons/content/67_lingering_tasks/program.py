import asyncio

VISITORS = 3  # @visitors
checks = tasks = at_night = 0


async def check_battery():
    global checks
    while True:
        await asyncio.sleep(60)  # @check
        checks += 1


async def visit(number):  # @visit
    checking = asyncio.create_task(check_battery(), name=f"battery {number}")
    await asyncio.sleep(3600)  # @walk
    pass  # @end


async def main():
    global tasks, at_night
    async with asyncio.TaskGroup() as day:
        for number in range(VISITORS):
            day.create_task(visit(number), name=f"visitor {number}")
    print("evening: the last visitor has left")
    await asyncio.sleep(0)
    tasks = len(asyncio.all_tasks())
    before = checks
    await asyncio.sleep(601)  # @night
    at_night = checks - before
    print(tasks, "tasks,", at_night, "checks in ten minutes")


asyncio.run(main())
