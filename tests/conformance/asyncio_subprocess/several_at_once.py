# clock: real
import asyncio


async def work(n):
    process = await asyncio.create_subprocess_shell(
        f"sleep 0.{n}; echo done {n}", stdout=asyncio.subprocess.PIPE
    )
    stdout, _ = await process.communicate()
    return stdout.decode().strip(), process.returncode


async def main():
    print(await asyncio.gather(*(work(n) for n in (3, 1, 2))))
    semaphore = asyncio.Semaphore(2)

    async def limited(n):
        async with semaphore:
            return await work(n)

    print(await asyncio.gather(*(limited(n) for n in (1, 2, 3))))


asyncio.run(main())
