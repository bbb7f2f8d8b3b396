import asyncio
import inspect
from unittest import mock

for function in (asyncio.sleep, asyncio.wait, asyncio.wait_for, asyncio.gather, asyncio.shield, asyncio.to_thread, asyncio.run,
                 asyncio.Lock.acquire, asyncio.Lock().acquire, asyncio.Lock.release, asyncio.Event.wait, asyncio.Condition.wait_for,
                 asyncio.Queue.get, asyncio.Queue.get_nowait, asyncio.Queue.join, asyncio.Barrier.wait, asyncio.timeout):  # fmt: skip
    print(function.__qualname__, asyncio.iscoroutinefunction(function), inspect.iscoroutinefunction(function))


async def main():
    with mock.patch("asyncio.sleep") as sleep:
        await asyncio.sleep(3600)
    sleep.assert_awaited_once_with(3600)
    queue = mock.create_autospec(asyncio.Queue, instance=True)
    queue.get.return_value = 7
    print(type(sleep).__name__, await queue.get(), asyncio.get_running_loop().time())


asyncio.run(main())
