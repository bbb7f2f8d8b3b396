# clock: real
import asyncio
import sys

CODE = """
import time
for i in range(3):
    print("line", i, flush=True)
    time.sleep(0.02)
print("last")
"""


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE)
    async for line in process.stdout:
        print("got", line)
    print(await process.wait())

    code = "import sys\nfor line in sys.stdin:\n    print(line.strip().upper(), flush=True)\nsys.exit(4)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    for text in (b"one\n", b"two\n"):
        process.stdin.write(text)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())

    code = "import sys; print(sys.argv); raise ValueError('in the child')"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, "a", "b", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    stdout, stderr = await process.communicate()
    print(stdout, stderr.splitlines()[-1], process.returncode)

    code = "import asyncio\nasync def main():\n    await asyncio.sleep(0.01)\n    print('async child')\nasyncio.run(main())"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0], process.returncode)


asyncio.run(main())
