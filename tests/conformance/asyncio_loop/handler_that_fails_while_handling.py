# stderr: compared
import asyncio


def handler(loop, context):
    raise ValueError("the handler is broken")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
