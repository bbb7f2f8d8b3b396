import asyncio

pot = drunk = lowest = 0


async def guest(filled):
    global pot, drunk, lowest
    for cup in (1, 2):
        async with filled:
            if pot == 0:
                await filled.wait()  # @wait
            if pot == 0:
                return
            pot -= 1
            lowest = min(lowest, pot)
            drunk += 1
        await asyncio.sleep(1)  # @drink


async def kitchen(filled):
    global pot
    for kettle in (1, 2, 3):
        await asyncio.sleep(2)  # @boil
        async with filled:
            pot += 2
            filled.notify_all()  # @notify


async def main():
    filled = asyncio.Condition()
    async with asyncio.TaskGroup() as tea:
        for name in ("Ada", "Bob", "Cy"):
            tea.create_task(guest(filled), name=name)
        tea.create_task(kitchen(filled), name="kitchen")
    print(drunk, "cups drunk, the lowest level was", lowest)


asyncio.run(main())
