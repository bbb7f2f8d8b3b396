# clock: real
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "60")
    try:
        await asyncio.wait_for(process.wait(), 0.05)
    except TimeoutError:
        print("too slow")
    print(process.returncode)
    process.kill()
    print(await process.wait(), process.returncode)

    process = await asyncio.create_subprocess_exec("sleep", "60")
    process.terminate()
    print(await process.wait())
    try:
        process.kill()
        print("no error")
    except ProcessLookupError as error:
        print(repr(error))

    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE)
    process.send_signal(2)
    print(await process.wait())
    process.stdin.close()


asyncio.run(main())
