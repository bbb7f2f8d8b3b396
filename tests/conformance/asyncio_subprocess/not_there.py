# clock: real
import asyncio
import subprocess


async def main():
    try:
        await asyncio.create_subprocess_exec("no-such-program", "x")
    except FileNotFoundError as error:
        print(repr(error), error.filename)
    for keywords in ({"text": True}, {"universal_newlines": True}, {"bufsize": 1}, {"encoding": "utf-8"}):
        try:
            await asyncio.create_subprocess_exec("true", **keywords)
        except ValueError as error:
            print(error)
    try:
        await asyncio.create_subprocess_shell(["echo"])
    except ValueError as error:
        print(error)
    try:
        subprocess.run(["no-such-program"])
    except FileNotFoundError as error:
        print(repr(error))


asyncio.run(main())
