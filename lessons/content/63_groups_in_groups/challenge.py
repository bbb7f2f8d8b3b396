import asyncio

SECTIONS = {"world": ["Lagos", "Paris"], "money": ["stocks", "banks"], "sport": ["chess"]}
page = []


async def read(source):
    await asyncio.sleep(len(source) / 5)  # @read
    if source == "banks":
        raise ConnectionError("banks does not answer")
    return f"news of {source}"


async def section(title):
    async with asyncio.TaskGroup() as group:  # @section
        items = [group.create_task(read(source)) for source in SECTIONS[title]]
    page.append(f"{title}: {len(items)}")


async def main():
    async with asyncio.TaskGroup() as group:
        for title in SECTIONS:
            group.create_task(section(title))
    print("page:", ", ".join(page))


asyncio.run(main())
