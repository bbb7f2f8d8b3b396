import asyncio
import logging
import sys


def of_communicate(record):
    record.args = ("child", *record.args[1:]) if record.args else ()
    return "communicate" in record.msg


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(of_communicate)
logging.basicConfig(level=logging.DEBUG, handlers=[handler])


async def main():
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(input())", stdin=pipe, stdout=pipe)
    print(await process.communicate(b"hello\n"))


asyncio.run(main(), debug=True)
