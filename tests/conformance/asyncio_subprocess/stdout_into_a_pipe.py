# clock: real
import asyncio
import os


async def main():
    r, w = os.pipe()
    process = await asyncio.create_subprocess_exec("echo", "into the pipe", stdout=w)
    os.close(w)
    print(await process.wait(), os.read(r, 100), os.read(r, 100))
    os.close(r)


asyncio.run(main())
