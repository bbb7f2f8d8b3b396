"""How long small pieces of code take, by the run's virtual clock: nothing, unless --cpu-cost gives work a price."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
dummy_src_name = "<timeit-src>"
_globals = globals
_FREE_ENOUGH = 1000  # autorange stops here when time does not pass at all


def _indented(text, by):
    return text.replace("\n", "\n" + " " * by)


class Timer:
    """Times `stmt`, a text or a callable, after `setup` has run once."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        scope = dict(_globals() if globals is None else globals)
        given = ""
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")
            prefix = setup + "\n"
            setup_text = _indented(setup, 4)
        elif callable(setup):
            prefix, given = "", ", _setup=_setup"
            scope["_setup"] = setup
            setup_text = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, "exec")
            stmt_text = _indented(stmt, 8)
        elif callable(stmt):
            given += ", _stmt=_stmt"
            scope["_stmt"] = stmt
            stmt_text = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = (
            f"def inner(_it, _timer{given}):\n    {setup_text}\n    _t0 = _timer()\n"
            f"    for _i in _it:\n        {stmt_text}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
        )
        made = {}
        exec(compile(self.src, dummy_src_name, "exec"), scope, made)
        self.inner = made["inner"]

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

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
                if taken >= 0.2 or taken == 0 and number >= _FREE_ENOUGH:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
