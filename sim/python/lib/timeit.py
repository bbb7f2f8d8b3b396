"""How long small pieces of code take, by the run's virtual clock."""

import gc
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._scope = _globals() if globals is None else globals
        self._stmt = self._made(stmt, "stmt")
        self._setup = self._made(setup, "setup")

    def _made(self, code, what):
        if isinstance(code, str):
            return compile(code, "<timeit-src>", "exec")
        if not callable(code):
            raise ValueError(f"{what} is neither a string nor callable")
        return code

    def timeit(self, number=default_number):
        scope = dict(self._scope)
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            self._run(self._setup, scope)
            begun = self.timer()
            stmt = self._stmt
            if callable(stmt):
                for _ in range(number):
                    stmt()
            else:
                for _ in range(number):
                    exec(stmt, scope)
            return self.timer() - begun
        finally:
            if was_enabled:
                gc.enable()

    def _run(self, code, scope):
        if callable(code):
            code()
        else:
            exec(code, scope)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for step in (1, 2, 5):
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2 or number >= 10**9:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
