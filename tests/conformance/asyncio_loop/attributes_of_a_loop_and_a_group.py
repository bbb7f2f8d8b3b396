"""What CPython's loop, task group and timeout keep in attributes, and programs look at."""

import asyncio
import signal


def factory(loop, coroutine, **options):
    return asyncio.Task(coroutine, loop=loop, **options)


async def main():
    loop = asyncio.get_running_loop()
    print(loop._closed, loop._stopping, loop._debug, loop._thread_id is not None, loop._exception_handler, loop._task_factory)
    loop.set_exception_handler(print)
    loop.set_task_factory(factory)
    loop.add_signal_handler(signal.SIGUSR1, print, 1)
    print(loop._exception_handler is print, loop._task_factory is factory, [int(number) for number in loop._signal_handlers])
    print(loop._signal_handlers[signal.SIGUSR1])
    loop.remove_signal_handler(signal.SIGUSR1)
    print(loop._signal_handlers)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(delay)) for delay in (1, 2, 3)]
        print(len(group._tasks), group._tasks == set(tasks), group._entered, group._exiting, group._aborting, group._errors)
        await asyncio.sleep(1.5)
        print(len(group._tasks), group._parent_task is asyncio.current_task(), group._base_error)
    async with asyncio.timeout(5) as timeout:
        print(timeout._when == timeout.when(), timeout._task is asyncio.current_task())


asyncio.run(main())
