import asyncio

FILES = {"app.log": ["start", "ok", "error: disk full", "ok", "stop"]}
lines_read = 0


async def lines(name):
    global lines_read
    try:
        for line in FILES[name]:
            await asyncio.sleep(0.1)  # @read
            lines_read += 1
            yield line
    finally:
        await asyncio.sleep(0.1)  # @close
        print(name, "closed")


async def find_error(name):
    number = 0
    async for line in lines(name):  # @loop
        number += 1
        if line.startswith("error"):
            found = number
    return found


async def delete(name):
    del FILES[name]
    print(name, "deleted")


async def main():
    number = await find_error("app.log")
    print("found in line", number)
    await delete("app.log")  # @delete


asyncio.run(main())
