# A child reads its standard input as bytes.
import asyncio
import sys

ALL = "import sys; data = sys.stdin.buffer.read(); sys.stdout.buffer.write(data[::-1])"
PIECES = "import sys; b = sys.stdin.buffer; print(b.readline(), b.read(3), b.read(), b.read(1))"


async def main():
    for code in (ALL, PIECES):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        print(await process.communicate(b"some\ndata, and more"))


asyncio.run(main())
