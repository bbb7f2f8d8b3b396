"""Bytecode is not CPython's here: what would show it says so when it is used."""

import sys

__all__ = ["dis", "disassemble", "distb", "disco", "show_code", "code_info", "get_instructions", "Bytecode", "stack_effect"]


def _refuse(name):
    def refuse(*args, **kwargs):
        sys._unsupported(f"dis.{name}: the bytecode is not CPython's")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in __all__:
    globals()[_name] = _refuse(_name)
del _name
