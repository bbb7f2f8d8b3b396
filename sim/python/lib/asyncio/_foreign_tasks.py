"""Tasks and loops that are none of ours, as libraries register them: the part of asyncio.tasks that knows them."""

import weakref

_tasks = weakref.WeakSet()
_current = []  # (loop, task)


def _entry(loop):
    return next((entry for entry in _current if entry[0] is loop), None)


def register(task):
    _tasks.add(task)


def unregister(task):
    _tasks.discard(task)


def of_loop(loop):
    return {task for task in _tasks if _loop_of(task) is loop and not task.done()}


def _loop_of(task):
    get_loop = getattr(task, "get_loop", None)
    return task._loop if get_loop is None else get_loop()


def current(loop):
    entry = _entry(loop)
    return entry[1] if entry else None


def enter(loop, task):
    entry = _entry(loop)
    if entry:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {entry[1]!r} is being executed.")
    _current.append((loop, task))


def leave(loop, task):
    entry = _entry(loop)
    if entry is None or entry[1] is not task:
        shown = entry[1] if entry else None
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {shown!r}.")
    _current.remove(entry)


def swap(loop, task):
    entry = _entry(loop)
    if entry:
        _current.remove(entry)
    if task is not None:
        _current.append((loop, task))
    return entry[1] if entry else None
