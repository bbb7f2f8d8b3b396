"""Random asyncio programs, one a seed: the same file runs under CPython and under Loopglass.

    python3 scripts/record/virtual_clock.py scripts/differential/random_tasks.py FIRST LAST [SIZE]
    loopglass run scripts/differential/random_tasks.py FIRST LAST [SIZE]

For every seed a program is drawn (tasks that sleep, lock, wait, queue, time out, cancel each other, fail) and run; its log is
one line.  scripts/differential/tasks compares the two.  What CPython leaves to addresses (the order in which sets of tasks are
walked) is avoided: a task group has one child, and what is left at the end is cancelled in order.
"""

import asyncio
import contextlib
import contextvars
import random
import sys
import time

DELAYS = (0, 0, 0, 0.1, 0.1, 0.2, 0.3, 0.5, 1)


class Failure(Exception):
    pass


VARIABLE = contextvars.ContextVar("VARIABLE", default="none")


async def numbers_of(world, name, count, delay):
    try:
        for number in range(count):
            yield number
            await asyncio.sleep(delay)
    finally:
        world.log.append(f"{name}:numbers end")


class World:
    """What the tasks of one program share."""

    def __init__(self):
        self.log = []
        self.locks = [asyncio.Lock() for _ in range(2)]
        self.semaphores = [asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)]
        self.events = [asyncio.Event() for _ in range(2)]
        self.queues = [asyncio.Queue(), asyncio.Queue(1), asyncio.LifoQueue(2)]
        self.condition = asyncio.Condition()
        self.barrier = asyncio.Barrier(2)
        self.futures = [asyncio.get_running_loop().create_future() for _ in range(3)]
        self.priorities = asyncio.PriorityQueue(3)
        self.numbers = numbers_of(self, "shared", 3, 0.1)
        self.tasks = []
        self.handles = []
        self.count = 0


def draw_body(rng, depth, budget):
    """A list of operations; each is (name, arguments…), some with bodies of their own."""
    return [draw_operation(rng, depth) for _ in range(rng.randint(1, budget))]


PLAIN = [
    "sleep", "sleep", "sleep", "sleep", "put", "put_nowait", "get", "get", "get_nowait", "wait_event", "set", "set", "clear",
    "notify", "notify_all", "cancel", "cancel", "cancel_message", "fail", "note", "uncancel", "barrier", "join", "task_done",
    "await_task", "acquire_release", "moment", "resolve", "reject", "drop", "await_future", "soon", "later", "take_back",
    "put_first", "get_first", "shut_queue", "variable", "next_number", "close_numbers", "over_release", "stack_depth",
]  # fmt: skip
NESTED = [
    "lock", "lock", "lock", "semaphore", "semaphore", "condition_wait", "try_cancelled", "try_failure", "try_finally", "timeout",
    "timeout", "wait_for", "wait_for", "start", "start", "start", "gather", "gather", "gather_exceptions", "wait_first", "wait_all",
    "shield", "group", "call", "numbers", "numbers", "first_number", "as_they_end", "eager", "exit_stack", "until", "catch_group",
    "in_thread", "swallow", "two_timeouts", "callback", "gather_futures", "reschedule", "with_context", "iterate_queue",
]  # fmt: skip


def draw_operation(rng, depth):
    if depth <= 0 or rng.random() < 0.55:
        return rng.choice(PLAIN), rng.randrange(8), rng.choice(DELAYS)
    name = rng.choice(NESTED)
    bodies = 1 + (name in ("gather", "gather_exceptions", "wait_first", "wait_all")) * rng.randint(0, 2) + (name == "try_finally")
    return name, rng.randrange(8), rng.choice(DELAYS), [draw_body(rng, depth - 1, 3) for _ in range(bodies)]


async def run_body(world, name, body):
    result = name
    for operation in body:
        result = await OPERATIONS[operation[0]](world, name, *operation[1:]) or result
        world.log.append(f"{name}.{operation[0]}")
    return result


async def guarded(world, name, body):
    """A task: says how it ended."""
    try:
        result = await run_body(world, name, body)
    except BaseException as error:
        world.log.append(f"{name}!{type(error).__name__}")
        raise
    world.log.append(f"{name}$")
    return result


def spawn(world, name, body):
    world.count += 1
    child = f"{name}{chr(97 + world.count % 26)}"
    task = asyncio.create_task(guarded(world, child, body), name=child)
    world.tasks.append(task)
    return task


def pick(world, n):
    return world.tasks[n % len(world.tasks)]


def outcome(result):
    if isinstance(result, BaseException):
        return type(result).__name__
    return str(result)


OPERATIONS = {}


def operation(function):
    OPERATIONS[function.__name__] = function
    return function


@operation
async def sleep(world, name, n, delay):
    await asyncio.sleep(delay)


@operation
async def note(world, name, n, delay):
    world.log.append(f"{name}:{asyncio.current_task().cancelling()}:{[q.qsize() for q in world.queues]}")


@operation
async def put(world, name, n, delay):
    await world.queues[n % 3].put(name)


@operation
async def put_nowait(world, name, n, delay):
    try:
        world.queues[n % 3].put_nowait(name)
    except asyncio.QueueFull:
        world.log.append(f"{name}:full")


@operation
async def get(world, name, n, delay):
    world.log.append(f"{name}<{await world.queues[n % 3].get()}")


@operation
async def get_nowait(world, name, n, delay):
    try:
        world.log.append(f"{name}<{world.queues[n % 3].get_nowait()}")
    except asyncio.QueueEmpty:
        world.log.append(f"{name}:empty")


@operation
async def join(world, name, n, delay):
    async with asyncio.timeout(1):
        await world.queues[n % 3].join()


@operation
async def task_done(world, name, n, delay):
    try:
        world.queues[n % 3].task_done()
    except ValueError:
        world.log.append(f"{name}:done too often")


@operation
async def wait_event(world, name, n, delay):
    await world.events[n % 2].wait()


@operation
async def set(world, name, n, delay):
    world.events[n % 2].set()


@operation
async def clear(world, name, n, delay):
    world.events[n % 2].clear()


@operation
async def notify(world, name, n, delay):
    async with world.condition:
        world.condition.notify(1 + n % 2)


@operation
async def notify_all(world, name, n, delay):
    async with world.condition:
        world.condition.notify_all()


@operation
async def barrier(world, name, n, delay):
    try:
        world.log.append(f"{name}|{await world.barrier.wait()}")
    except asyncio.BrokenBarrierError:
        world.log.append(f"{name}|broken")
        await world.barrier.reset()


@operation
async def cancel(world, name, n, delay):
    world.log.append(f"{name}x{int(pick(world, n).cancel())}")


@operation
async def cancel_message(world, name, n, delay):
    pick(world, n).cancel(f"by {name}")


@operation
async def uncancel(world, name, n, delay):
    world.log.append(f"{name}:{asyncio.current_task().uncancel()}")


@operation
async def fail(world, name, n, delay):
    if n < 3:
        raise Failure(name)


@operation
async def await_task(world, name, n, delay):
    task = pick(world, n)
    if task is not asyncio.current_task() and n % 2:
        try:
            world.log.append(f"{name}~{outcome(await asyncio.wait_for(asyncio.shield(task), 2))}")
        except Failure as error:
            world.log.append(f"{name}~{error}")


@operation
async def acquire_release(world, name, n, delay):
    semaphore = world.semaphores[0]
    await semaphore.acquire()
    semaphore.release()


@operation
async def moment(world, name, n, delay):
    world.log.append(f"{name}@{asyncio.get_running_loop().time():.3f}")


def future_of(world, n):
    """One of the world's futures; a new one in place of one that is done."""
    if world.futures[n % 3].done() and n > 4:
        world.futures[n % 3] = asyncio.get_running_loop().create_future()
    return world.futures[n % 3]


@operation
async def resolve(world, name, n, delay):
    try:
        future_of(world, n).set_result(name)
    except asyncio.InvalidStateError as error:
        world.log.append(f"{name}:{error}")


@operation
async def reject(world, name, n, delay):
    future = future_of(world, n)
    if not future.done():
        future.set_exception(Failure(name))
        future.exception()


@operation
async def drop(world, name, n, delay):
    world.log.append(f"{name}:{future_of(world, n).cancel(name)}")


@operation
async def await_future(world, name, n, delay):
    try:
        async with asyncio.timeout(2):
            world.log.append(f"{name}~{await asyncio.shield(future_of(world, n))}")
    except Failure as error:
        world.log.append(f"{name}~{error}")


@operation
async def soon(world, name, n, delay):
    world.handles.append(asyncio.get_running_loop().call_soon(world.log.append, f"{name}!"))


@operation
async def later(world, name, n, delay):
    loop = asyncio.get_running_loop()
    if n % 2:
        world.handles.append(loop.call_later(delay, world.log.append, f"{name}+"))
    else:
        world.handles.append(loop.call_at(loop.time() + delay, world.log.append, f"{name}*"))


@operation
async def take_back(world, name, n, delay):
    if world.handles:
        handle = world.handles[n % len(world.handles)]
        handle.cancel()
        world.log.append(f"{name}:{handle.cancelled()}")


@operation
async def put_first(world, name, n, delay):
    async with asyncio.timeout(1):
        await world.priorities.put((n, name))


@operation
async def get_first(world, name, n, delay):
    async with asyncio.timeout(1):
        world.log.append(f"{name}<{await world.priorities.get()}")


@operation
async def shut_queue(world, name, n, delay):
    if n < 3:
        try:
            world.priorities.shutdown(immediate=n == 1)
            await world.priorities.put((0, name))
        except asyncio.QueueShutDown:
            world.log.append(f"{name}:shut down:{world.priorities.qsize()}")
            world.priorities = asyncio.PriorityQueue(3)


@operation
async def variable(world, name, n, delay):
    world.log.append(f"{name}:{VARIABLE.get()}")
    VARIABLE.set(name)


@operation
async def next_number(world, name, n, delay):
    try:
        world.log.append(f"{name}#{await anext(world.numbers)}")
    except (StopAsyncIteration, RuntimeError) as error:
        world.log.append(f"{name}#{type(error).__name__}:{error}")
        if isinstance(error, StopAsyncIteration):
            world.numbers = numbers_of(world, name, 3, delay)


@operation
async def close_numbers(world, name, n, delay):
    try:
        await world.numbers.aclose()
    except RuntimeError as error:
        world.log.append(f"{name}:{error}")


@operation
async def over_release(world, name, n, delay):
    if n == 1:
        try:
            world.semaphores[1].release()
        except ValueError as error:
            world.log.append(f"{name}:{error}")
    elif n == 2:
        try:
            world.locks[0].release()
        except RuntimeError as error:
            world.log.append(f"{name}:{error}")


@operation
async def stack_depth(world, name, n, delay):
    world.log.append(f"{name}:{len(asyncio.all_tasks())}:{[lock.locked() for lock in world.locks]}:{world.semaphores[0].locked()}")


@operation
async def lock(world, name, n, delay, bodies):
    async with world.locks[n % 2]:
        return await run_body(world, name, bodies[0])


@operation
async def semaphore(world, name, n, delay, bodies):
    async with world.semaphores[n % 2]:
        return await run_body(world, name, bodies[0])


@operation
async def condition_wait(world, name, n, delay, bodies):
    async with world.condition:
        if n % 2:
            await world.condition.wait()
        else:
            async with asyncio.timeout(delay or 1):
                await world.condition.wait_for(lambda: world.events[0].is_set())
    await run_body(world, name, bodies[0])


@operation
async def try_cancelled(world, name, n, delay, bodies):
    try:
        await run_body(world, name, bodies[0])
    except asyncio.CancelledError as error:
        world.log.append(f"{name}:{error.args}")
        await asyncio.sleep(delay)
        if n % 3:
            raise


@operation
async def try_failure(world, name, n, delay, bodies):
    try:
        await run_body(world, name, bodies[0])
    except (Failure, TimeoutError) as error:
        world.log.append(f"{name}:{type(error).__name__}:{type(error.__context__).__name__}")
    except ExceptionGroup as error:
        world.log.append(f"{name}:{error.message}:{[type(e).__name__ for e in error.exceptions]}")


@operation
async def try_finally(world, name, n, delay, bodies):
    try:
        await run_body(world, name, bodies[0])
    finally:
        await run_body(world, name + "'", bodies[-1][:1])


@operation
async def timeout(world, name, n, delay, bodies):
    scope = None
    try:
        async with asyncio.timeout(delay) as scope:
            await run_body(world, name, bodies[0])
    except TimeoutError:
        world.log.append(f"{name}:late:{scope.expired()}")
    else:
        world.log.append(f"{name}:in time:{scope.expired()}")


@operation
async def wait_for(world, name, n, delay, bodies):
    try:
        if n % 2:
            await asyncio.wait_for(run_body(world, name, bodies[0]), delay)
        else:
            await asyncio.wait_for(spawn(world, name, bodies[0]), delay)
    except TimeoutError:
        world.log.append(f"{name}:wait_for late")


@operation
async def call(world, name, n, delay, bodies):
    asyncio.get_running_loop().call_later(delay, world.log.append, f"{name}(")
    return await run_body(world, name, bodies[0])


@operation
async def gather(world, name, n, delay, bodies):
    results = await asyncio.gather(*(guarded(world, f"{name}{i}", body) for i, body in enumerate(bodies)))
    world.log.append(f"{name}={results}")


@operation
async def gather_exceptions(world, name, n, delay, bodies):
    children = [guarded(world, f"{name}{i}", body) for i, body in enumerate(bodies)]
    world.log.append(f"{name}={list(map(outcome, await asyncio.gather(*children, return_exceptions=True)))}")


@operation
async def wait_first(world, name, n, delay, bodies):
    children = [spawn(world, name, body) for body in bodies]
    when = (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION)[n % 2]
    done, pending = await asyncio.wait(children, return_when=when, timeout=delay if n > 4 else None)
    world.log.append(f"{name}:{len(done)}+{len(pending)}")


@operation
async def wait_all(world, name, n, delay, bodies):
    children = [spawn(world, name, body) for body in bodies]
    done, pending = await asyncio.wait(children, timeout=3)
    world.log.append(f"{name}:{[c in done for c in children]}")


@operation
async def start(world, name, n, delay, bodies):
    spawn(world, name, bodies[0])


@operation
async def shield(world, name, n, delay, bodies):
    await asyncio.shield(spawn(world, name, bodies[0]))


@operation
async def group(world, name, n, delay, bodies):
    async with asyncio.TaskGroup() as tasks:
        world.tasks.append(tasks.create_task(guarded(world, name + "g", bodies[0])))
        if n % 2:
            await asyncio.sleep(delay)


@operation
async def numbers(world, name, n, delay, bodies):
    async for number in numbers_of(world, name, n % 3, delay):
        world.log.append(f"{name}#{number}")
        await run_body(world, name, bodies[0])


@operation
async def first_number(world, name, n, delay, bodies):
    async with contextlib.aclosing(numbers_of(world, name, 3, delay)) as numbers:
        async for _ in numbers:
            await run_body(world, name, bodies[0])
            break


@operation
async def as_they_end(world, name, n, delay, bodies):
    children = [spawn(world, name, body) for body in bodies]
    try:
        for next_one in asyncio.as_completed(children, timeout=delay if n > 4 else None):
            world.log.append(f"{name}:{await next_one}")
    except (Failure, TimeoutError) as error:
        world.log.append(f"{name}:{type(error).__name__}")


@operation
async def eager(world, name, n, delay, bodies):
    world.count += 1
    child = f"{name}{chr(97 + world.count % 26)}"
    loop = asyncio.get_running_loop()
    task = asyncio.Task(guarded(world, child, bodies[0]), loop=loop, name=child, eager_start=True)
    world.log.append(f"{name}:eager {task.done()}")
    world.tasks.append(task)
    if n % 2:
        await task


@operation
async def exit_stack(world, name, n, delay, bodies):
    async with contextlib.AsyncExitStack() as stack:
        stack.callback(world.log.append, f"{name}:left")
        await stack.enter_async_context(world.locks[n % 2])
        stack.push_async_callback(asyncio.sleep, delay)
        return await run_body(world, name, bodies[0])


@operation
async def until(world, name, n, delay, bodies):
    async with world.condition:
        try:
            async with asyncio.timeout(delay or 1):
                await world.condition.wait_for(lambda: world.count > n)
        except TimeoutError:
            world.log.append(f"{name}:until late")
        return await run_body(world, name, bodies[0])


@operation
async def catch_group(world, name, n, delay, bodies):
    try:
        async with asyncio.TaskGroup() as tasks:
            world.tasks.append(tasks.create_task(guarded(world, name + "g", bodies[0])))
            await asyncio.sleep(delay)
            if n % 3 == 0:
                raise Failure(name)
    except* Failure as group:
        world.log.append(f"{name}*{len(group.exceptions)}")
    except* TimeoutError as group:
        world.log.append(f"{name}**{len(group.exceptions)}")


@operation
async def in_thread(world, name, n, delay, bodies):
    await asyncio.to_thread(time.sleep, delay or 0.05)  # one that only gives way ends before or after the loop's next turn
    return await run_body(world, name, bodies[0])


@operation
async def swallow(world, name, n, delay, bodies):
    try:
        await run_body(world, name, bodies[0])
    except asyncio.CancelledError:
        world.log.append(f"{name}:swallowed:{asyncio.current_task().uncancel()}")


@operation
async def two_timeouts(world, name, n, delay, bodies):
    try:
        async with asyncio.timeout(delay) as outer:
            async with asyncio.timeout(delay if n % 2 else 0.2) as inner:
                await run_body(world, name, bodies[0])
    except TimeoutError:
        world.log.append(f"{name}:{outer.expired()}:{inner.expired()}:{asyncio.current_task().cancelling()}")


@operation
async def callback(world, name, n, delay, bodies):
    task = spawn(world, name, bodies[0])
    task.add_done_callback(lambda done: world.log.append(f"{done.get_name()} done {done.cancelled()}"))


@operation
async def gather_futures(world, name, n, delay, bodies):
    try:
        async with asyncio.timeout(1):
            found = await asyncio.gather(
                asyncio.shield(future_of(world, n)), guarded(world, f"{name}f", bodies[0]), return_exceptions=n % 2 == 0
            )
        world.log.append(f"{name}={list(map(outcome, found))}")
    except Failure as error:
        world.log.append(f"{name}={error}")


@operation
async def reschedule(world, name, n, delay, bodies):
    try:
        async with asyncio.timeout(None) as scope:
            scope.reschedule(asyncio.get_running_loop().time() + delay)
            await run_body(world, name, bodies[0])
            scope.reschedule(None if n % 2 else asyncio.get_running_loop().time())
            await asyncio.sleep(0)
    except TimeoutError:
        world.log.append(f"{name}:rescheduled late")


@operation
async def with_context(world, name, n, delay, bodies):
    context = contextvars.copy_context()
    context.run(VARIABLE.set, f"in {name}")
    task = asyncio.create_task(guarded(world, name + "c", bodies[0]), context=context, name=name + "c")
    world.tasks.append(task)
    await asyncio.wait([task])
    world.log.append(f"{name}:{context[VARIABLE]}:{VARIABLE.get()}")


@operation
async def iterate_queue(world, name, n, delay, bodies):
    queue = asyncio.Queue(2)

    async def produce():
        for number in range(n % 4):
            await queue.put(number)
            await asyncio.sleep(delay)
        queue.shutdown()

    producer = asyncio.create_task(produce(), name=name + "p")
    try:
        while True:
            world.log.append(f"{name}<{await queue.get()}")
            await run_body(world, name, bodies[0])
            queue.task_done()
    except asyncio.QueueShutDown:
        await queue.join()
    finally:
        producer.cancel()


async def run_program(seed, size):
    rng = random.Random(seed)
    world = World()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: world.log.append("?" + context["message"]))
    for _ in range(rng.randint(2, 2 + size)):
        body = draw_body(rng, 2, 2 + size)
        asyncio_task = asyncio.create_task(guarded(world, chr(65 + len(world.tasks)), body))
        world.tasks.append(asyncio_task)
    await asyncio.wait(world.tasks, timeout=20)
    left = [task for task in world.tasks if not task.done()]
    world.log.append(f"left {len(left)}")
    for _ in range(6):
        for task in world.tasks:
            if not task.done():
                task.cancel()
                await asyncio.wait([task], timeout=5)
    with contextlib.suppress(RuntimeError):
        await world.numbers.aclose()
    for task in world.tasks:
        state = "stuck" if not task.done() else "cancelled" if task.cancelled() else outcome(task.exception() or task.result())
        world.log.append(state)
    return " ".join(entry.replace(" ", "_") for entry in world.log)


def main():
    first, last = int(sys.argv[1]), int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    for seed in range(first, last):
        try:
            print(seed, asyncio.run(run_program(seed, size)))
        except BaseException as error:
            print(seed, type(error).__name__, error)


if __name__ == "__main__":
    main()
