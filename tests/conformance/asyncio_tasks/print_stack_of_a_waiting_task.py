# stderr: compared
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    raise ValueError("broken")


async def main():
    task = asyncio.create_task(outer(), name="waits")
    failing = asyncio.create_task(fails(), name="fails")
    task.print_stack(file=sys.stderr)
    await asyncio.sleep(0)
    task.print_stack(file=sys.stderr)
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()], [f.f_lineno for f in failing.get_stack()])
    failing.print_stack(file=sys.stderr)
    print([f.f_code.co_name for f in failing.get_stack(limit=1)], failing.get_stack(limit=0))
    await task
    print(task.get_stack())
    task.print_stack(file=sys.stderr)
    failing.exception()


asyncio.run(main())
