# stderr: compared
# Messages and reprs show a callback's arguments in debug mode only.
import asyncio
import functools
import sys


def fail(*args, **kwargs):
    raise KeyError(*args)


async def main(loop):
    for debug in (False, True):
        loop.set_debug(debug)
        handles = loop.call_soon(fail, 1, "two"), loop.call_later(0, functools.partial(fail, 3), [4])
        if not debug:
            print(*handles, sep="\n", file=sys.stderr)
        await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"], file=sys.stderr))
loop.run_until_complete(main(loop))
loop.close()
