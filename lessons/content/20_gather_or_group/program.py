import asyncio

group_took = None


async def ask(seconds, answer):
    await asyncio.sleep(seconds)  # @ask
    return answer


async def sold_out(seconds, answer):
    await asyncio.sleep(seconds)
    raise ValueError("sold out")


def questions(flight=ask):
    return [
        ("hotel", ask(3, "room 4")),
        ("flight", flight(2, "flight 7")),
        ("weather", ask(1, "sun")),
    ]


async def with_gather():
    tasks = [asyncio.create_task(one, name=name) for name, one in questions()]
    print("gather:", await asyncio.gather(*tasks))  # @gather


async def with_group():
    global group_took
    loop = asyncio.get_running_loop()
    begun = loop.time()
    async with asyncio.TaskGroup() as group:  # @group
        tasks = [group.create_task(one, name=name) for name, one in questions()]  # @in-group
    group_took = round(loop.time() - begun)
    print("group:", [task.result() for task in tasks])


async def main():
    await with_gather()
    try:
        await with_group()
    except* ValueError as failures:
        print(repr(failures))


asyncio.run(main())
