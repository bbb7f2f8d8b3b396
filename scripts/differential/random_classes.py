"""Random asyncio programs over classes of a program's own, one a seed: run by scripts/differential/tasks.

    scripts/differential/tasks LOOPGLASS --program random_classes.py

Futures, tasks, queues and locks are subclasses that tell when they are asked; there are eager tasks, nested task groups and
gathers, async generators, as_completed and timeouts.  What is left at the end is cancelled in order.
"""

import asyncio
import contextlib
import random
import sys

DELAYS = (0, 0, 0.1, 0.1, 0.2, 0.3)
NAMES = "abcdefgh"


class World:
    """What one program shares, and its log."""

    def __init__(self, seed):
        self.draw = random.Random(seed)
        self.log = []
        self.locks, self.queues, self.events, self.tasks = [], [], [], []
        self.alive = []  # every task that has begun

    def delay(self):
        return self.draw.choice(DELAYS)


class ToldFuture(asyncio.Future):
    world = None

    def done(self):
        self.world.log.append("done?")
        return super().done()

    def cancelled(self):
        self.world.log.append("cancelled?")
        return super().cancelled()

    def result(self):
        self.world.log.append("result?")
        return super().result()


class ToldTask(asyncio.Task):
    def cancel(self, msg=None):
        ToldFuture.world.log.append(f"cancel_{self.get_name()}")
        return super().cancel(msg)


class ToldQueue(asyncio.Queue):
    def _put(self, item):
        ToldFuture.world.log.append("_put")
        super()._put(item)


class ToldLock(asyncio.Lock):
    async def acquire(self):
        ToldFuture.world.log.append("acquire")
        return await super().acquire()


async def numbers(world, count, delay):
    try:
        for number in range(count):
            yield number
            await asyncio.sleep(delay)
    finally:
        world.log.append("closing")
        if delay:
            await asyncio.sleep(0)


async def hold(world, name, depth):
    async with world.draw.choice(world.locks):
        await asyncio.sleep(world.delay())


async def take(world, name, depth):
    await asyncio.wait_for(world.draw.choice(world.queues).get(), world.delay())


async def put(world, name, depth):
    world.draw.choice(world.queues).put_nowait(name)


async def wake(world, name, depth):
    world.draw.choice(world.events).set()


async def listen(world, name, depth):
    await asyncio.wait_for(world.draw.choice(world.events).wait(), 0.3)


async def group(world, name, depth):
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(life(world, name + "g", depth - 1), name=name + "g")
        if world.draw.random() < 0.3:
            raise KeyError(name)


async def gather(world, name, depth):
    lives = (life(world, name + letter, depth - 1) for letter in "xy")
    world.log.append("".join(map(str, await asyncio.gather(*lives, return_exceptions=world.draw.random() < 0.7))))


async def iterate(world, name, depth):
    async for _ in numbers(world, world.draw.randint(1, 3), world.delay()):
        if world.draw.random() < 0.3:
            break


async def close_early(world, name, depth):
    async with contextlib.aclosing(numbers(world, 3, 0.1)) as given:
        await anext(given)
        await anext(given)


async def own_future(world, name, depth):
    loop = asyncio.get_running_loop()
    future = ToldFuture(loop=loop)
    loop.call_later(world.delay(), lambda: asyncio.Future.done(future) or future.set_result(1))
    ways = (asyncio.shield, asyncio.ensure_future, asyncio.gather, lambda one: asyncio.wait_for(one, 0.2))
    world.log.append(str(await world.draw.choice(ways)(future)).replace(" ", ""))


async def cancel_one(world, name, depth):
    world.log.append(str(world.draw.choice(world.tasks).cancel()))


async def hurry(world, name, depth):
    async with asyncio.timeout(world.delay()):
        await asyncio.sleep(world.delay())
        await asyncio.sleep(world.delay())


async def spawn(world, name, depth):
    task = asyncio.create_task(life(world, name + "t", depth - 1), name=name + "t")
    world.tasks.append(task)
    done, pending = await asyncio.wait([task], timeout=world.delay())
    world.log.append(f"{len(done)}/{len(pending)}")


async def first_of_one(world, name, depth):
    for next_one in asyncio.as_completed([life(world, name + "c", depth - 1)], timeout=world.draw.choice((None, 0.2))):
        world.log.append(str(await next_one))


async def fail(world, name, depth):
    raise ValueError(name)


PLAIN = (hold, take, put, wake, listen, iterate, close_early, own_future, cancel_one, hurry, fail)
DEEP = (group, gather, spawn, first_of_one)


async def life(world, name, depth):
    world.alive.append(asyncio.current_task())
    for _ in range(world.draw.randint(1, 4)):
        act = world.draw.choice(PLAIN + DEEP if depth else PLAIN)
        world.log.append(f"{name}.{act.__name__}")
        try:
            await act(world, name, depth)
        except asyncio.CancelledError:
            world.log.append(f"{name}!cancelled")
        except (Exception, BaseExceptionGroup) as error:
            world.log.append(f"{name}!{type(error).__name__}")
    return name


async def main(world, size):
    loop = asyncio.get_running_loop()
    kind = world.draw.choice(("plain", "eager", "told"))
    if kind == "eager":
        loop.set_task_factory(asyncio.eager_task_factory)
    elif kind == "told":
        loop.set_task_factory(lambda loop, coroutine, **options: ToldTask(coroutine, loop=loop, **options))
    world.locks += (ToldLock(), asyncio.Lock(), asyncio.Semaphore(1))
    world.queues += (ToldQueue(2), asyncio.Queue(), asyncio.LifoQueue())
    world.events += (asyncio.Event(), asyncio.Event())
    for name in NAMES[: world.draw.randint(2, min(size, len(NAMES)))]:
        world.tasks.append(asyncio.create_task(life(world, name, 2), name=name))
    await asyncio.sleep(0)
    for task in world.alive:  # which grows meanwhile
        while not task.done():
            _, pending = await asyncio.wait([task], timeout=3)
            if pending:
                task.cancel()
    world.log += ["cancelled" if asyncio.Task.cancelled(task) else "over" for task in world.tasks]


def run(seed, size):
    world = ToldFuture.world = World(seed)
    try:
        asyncio.run(main(world, size))
    except Exception as error:
        world.log.append(type(error).__name__)
    print(seed, *world.log, flush=True)


if __name__ == "__main__":
    first, last = int(sys.argv[1]), int(sys.argv[2])
    for seed in range(first, last):
        run(seed, int(sys.argv[3]) if len(sys.argv) > 3 else 5)
