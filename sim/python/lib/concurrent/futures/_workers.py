"""The workers of a ProcessPoolExecutor: who they are, and the names of the program's that each has a copy of."""

import traceback

from multiprocessing import _fork, context, process


class _RemoteTraceback(Exception):
    __module__ = "concurrent.futures.process"

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class Workers(_fork.Shared):
    count = 1

    def __init__(self, mp_context=None):
        mp_context = mp_context or context.default.get_context()
        self._process, self._method = mp_context.Process, mp_context.get_start_method()
        self._parent = process.current_process()
        self._snapshot = None

    def start(self):
        """All of them start with the first call."""
        if self._snapshot is None:
            self._snapshot = _fork.Fork(self._method)
            self._to_come = [self._process() for _ in range(self.count)]

    def _become(self):
        """In a worker that has done nothing yet."""
        if process.current_process() is self._parent:
            process.become(self._to_come.pop(0))
            _fork.Fork(old=self._snapshot.names).begin()

    def initialize(self, initializer, args):
        self._become()
        _fork.found(initializer)(*args)

    def call(self, function, args, kwargs):
        _fork.refuse_what_cannot_be_sent(function)
        self._become()
        try:
            return _fork.sent(_fork.found(function)(*_fork.sent(args), **_fork.sent(kwargs)))
        except BaseException as error:
            text = "".join(traceback.format_exception(error))
            error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
            error.__traceback__ = None
            raise


def call_many(function, chunk):
    return [function(*args) for args in chunk]
