import asyncio

async def risky():
    await asyncio.sleep(0.1)
    raise ValueError("bad input")

async def main():
    task = asyncio.create_task(risky())
    try:
        await task
    except ValueError as error:
        print("caught", error)
    try:
        await task
    except ValueError as error:
        print("and again", error, error is task.exception())
    return "fine"

print(asyncio.run(main()))
