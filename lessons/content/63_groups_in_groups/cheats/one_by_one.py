import asyncio

SECTIONS = {"world": ["Lagos", "Paris"], "money": ["stocks", "banks"], "sport": ["chess"]}
page = []


async def read(source):
    await asyncio.sleep(len(source) / 5)  # @read
    if source == "banks":
        raise ConnectionError("banks does not answer")
    return f"news of {source}"


async def section(title):
    try:
        items = [await read(source) for source in SECTIONS[title]]  # @section
        page.append(f"{title}: {len(items)}")
    except ConnectionError:
        page.append(f"{title}: missing")


async def main():
    async with asyncio.TaskGroup() as group:
        for title in SECTIONS:
            group.create_task(section(title))
    print("page:", ", ".join(page))


asyncio.run(main())
