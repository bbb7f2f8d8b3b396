# stderr: compared
import asyncio
import sys


async def forgotten():
    pass


def make():
    forgotten()


async def main():
    make()
    await asyncio.sleep(0)
    coroutine = forgotten()
    print([entry[1:] for entry in coroutine.cr_origin][:1])
    coroutine.close()


asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
forgotten()
