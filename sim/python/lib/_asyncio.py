"""The part of asyncio that is written in C in CPython, under the name that it has there."""

from asyncio import Future, Task, current_task, get_event_loop, get_running_loop
from asyncio.events import _get_running_loop, _set_running_loop
from asyncio.tasks import _enter_task, _leave_task, _register_task, _unregister_task
