"""A loop's class may replace any method: the library goes through it."""

import asyncio


class LoggedFuture(asyncio.Future):
    def set_result(self, result):
        print("  set_result", result)
        super().set_result(result)

    def result(self):
        print("  result")
        return super().result()


class LoggedLoop(asyncio.SelectorEventLoop):
    def create_future(self):
        print("  create_future")
        return LoggedFuture(loop=self)

    def call_later(self, delay, callback, *args, context=None):
        print("  call_later", delay)
        return super().call_later(delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        print("  call_at")
        return super().call_at(when, callback, *args, context=context)

    def run_until_complete(self, future):
        print("  run_until_complete")
        return super().run_until_complete(future)

    def run_forever(self):
        print("  run_forever")
        super().run_forever()

    def close(self):
        print("  close")
        super().close()


async def main():
    print("sleep")
    await asyncio.sleep(1)
    print("wait_for")
    await asyncio.wait_for(asyncio.sleep(1), 2)
    print("lock")
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await waiting
    print("queue")
    queue = asyncio.Queue()
    waiting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("item")
    print(await waiting)
    print("wait")
    await asyncio.wait([asyncio.create_task(asyncio.sleep(0))])
    print("end")


with asyncio.Runner(loop_factory=LoggedLoop) as runner:
    runner.run(main())
