# clock: real
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("echo", "hello", "world", stdout=asyncio.subprocess.PIPE)
    stdout, stderr = await process.communicate()
    print(stdout, stderr, process.returncode)

    process = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    print(process.returncode, process.stdin is not None)
    print(await process.communicate(b"through cat"))
    print(process.returncode, await process.wait())

    for program in ("true", "false"):
        process = await asyncio.create_subprocess_exec(program)
        print(program, await process.wait())

    process = await asyncio.create_subprocess_exec("cat", "/no/such/file", stderr=asyncio.subprocess.PIPE)
    _, stderr = await process.communicate()
    print(stderr, process.returncode)
    process = await asyncio.create_subprocess_exec(
        "cat", "/no/such/file", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    print(await process.communicate())


asyncio.run(main())
