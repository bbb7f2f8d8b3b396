# A task factory may give anything that behaves as a future: the loop and a Runner run until it is done.
import _thread
import asyncio


class Wrapped:
    def __init__(self, loop, coro, **kwargs):
        self._task = asyncio.Task(coro, loop=loop, **kwargs)

    @property
    def _asyncio_future_blocking(self):
        return self._task._asyncio_future_blocking

    def __getattr__(self, name):
        return getattr(self._task, name)


async def answer():
    await asyncio.sleep(0.1)
    return 42


async def interrupted():
    _thread.interrupt_main()
    await asyncio.Event().wait()


loop = asyncio.new_event_loop()
loop.set_task_factory(Wrapped)
task = loop.create_task(answer())
print(type(task).__name__, asyncio.isfuture(task), loop.run_until_complete(task))
loop.set_task_factory(None)
loop.close()

with asyncio.Runner() as runner:
    runner.get_loop().set_task_factory(Wrapped)
    print(runner.run(answer()))
    try:
        runner.run(interrupted())
    except BaseException as error:
        print(type(error).__name__)
    runner.get_loop().set_task_factory(None)
