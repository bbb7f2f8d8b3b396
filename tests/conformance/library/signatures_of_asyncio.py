"""inspect.signature of asyncio's classes and functions, and what unittest.mock makes of them."""

import asyncio
import inspect
import unittest.mock

for each in (
    asyncio.sleep, asyncio.run, asyncio.gather, asyncio.wait, asyncio.wait_for, asyncio.create_task, asyncio.as_completed,
    asyncio.to_thread, asyncio.Lock, asyncio.Semaphore, asyncio.Condition, asyncio.Barrier, asyncio.Queue,
    asyncio.Future, asyncio.Task, asyncio.Runner, asyncio.TaskGroup, asyncio.StreamReader, asyncio.StreamWriter,
    asyncio.Lock.acquire, asyncio.Lock().release, asyncio.Queue.put, asyncio.Queue().put_nowait, asyncio.Future.cancel,
    asyncio.Semaphore(1).acquire, asyncio.StreamReader.readexactly, asyncio.StreamWriter.write, asyncio.Condition().wait_for,
    asyncio.AbstractEventLoop.call_soon, asyncio.BaseEventLoop.call_later, asyncio.TaskGroup.create_task,
):  # fmt: skip
    print(each.__qualname__, inspect.signature(each), inspect.iscoroutinefunction(each))


def show(mock, *calls):
    for name, *arguments in calls:
        try:
            result = getattr(mock, name)(*arguments)
        except (AttributeError, TypeError) as error:
            print(name, type(error).__name__, error)
        else:
            print(name, "awaitable" if inspect.isawaitable(result) else "plain")
            if inspect.iscoroutine(result):
                result.close()


show(unittest.mock.create_autospec(asyncio.StreamWriter, instance=True), ("write", b""), ("write",), ("drain",), ("nope",))
show(unittest.mock.create_autospec(asyncio.Queue)(), ("put_nowait", 1), ("put_nowait",), ("get",), ("get", 1))
show(unittest.mock.create_autospec(str, instance=True), ("join", []), ("join",))
show(unittest.mock.AsyncMock(spec=asyncio.StreamReader), ("read", 1), ("at_eof",), ("nope",))
