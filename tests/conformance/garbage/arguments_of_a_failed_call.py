# stderr: compared
"""A traceback holds the frames of the library's functions, and they what was given: it is dropped with the exception."""

import asyncio


async def never():
    pass


async def main():
    try:
        asyncio.run(never())
    except RuntimeError as error:
        print(error)
        print("still there")
    print("gone")
    runner = asyncio.Runner()
    runner.close()
    try:
        runner.run(never())
    except RuntimeError as error:
        print(error)
    print("end")


asyncio.run(main())
