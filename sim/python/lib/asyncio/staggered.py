"""Several attempts, each begun when the one before has failed or taken too long."""

__all__ = ("staggered_race",)

from . import Event, get_running_loop, wait_for


async def staggered_race(coro_fns, delay, *, loop=None):
    """(result, its index, exceptions): of the first of the coroutine functions to succeed."""
    loop = loop or get_running_loop()
    functions = enumerate(coro_fns)
    winner_result, winner_index, exceptions, running = None, None, [], []

    async def run_one(previous_failed):
        nonlocal winner_result, winner_index
        if previous_failed is not None:
            try:
                await wait_for(previous_failed.wait(), delay)
            except TimeoutError:
                pass
        try:
            index, function = next(functions)
        except StopIteration:
            return
        failed = Event()
        running.append(loop.create_task(run_one(failed)))
        exceptions.append(None)
        try:
            result = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            exceptions[index] = error
            failed.set()
        else:
            winner_index, winner_result = index, result
            for number, task in enumerate(running):
                if number != index:
                    task.cancel()

    running.append(loop.create_task(run_one(None)))
    done = 0
    while done < len(running):
        for task in running[done:]:
            done += 1
            try:
                await task
            except BaseException as error:
                if not task.cancelled():
                    raise
                if winner_index is None and not isinstance(error, Exception):
                    for other in running:
                        other.cancel()
                    raise
    return winner_result, winner_index, exceptions
