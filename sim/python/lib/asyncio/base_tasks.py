"""What a task shows of itself: its stack."""

import linecache
import traceback


def _task_get_stack(task, limit):
    coroutine = task.get_coro()
    frame = None
    for name in ("cr_frame", "gi_frame", "ag_frame"):
        if hasattr(coroutine, name):
            frame = getattr(coroutine, name)
            break
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            entry = entry.tb_next
    return frames


def _task_print_stack(task, limit, file):
    entries = []
    for frame in task.get_stack(limit=limit):
        name, line = frame.f_code.co_filename, frame.f_lineno
        entries.append((name, line, frame.f_code.co_name, linecache.getline(name, line, frame.f_globals)))
    error = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
