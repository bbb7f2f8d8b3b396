"""Records what CPython 3.13 says of the code objects of tests/sim/python/compiler/facts/*.py, beside each of them.

    PYENV_VERSION=3.13.0 python3 scripts/record/code_facts.py
"""

import inspect
import types

import recorded_cases

FOLDER = recorded_cases.ROOT / "tests/sim/python/compiler/facts"


def nested(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def facts(code):
    # Names of the slots that comprehensions use in a module or class body are nobody's business.
    variables = code.co_varnames if code.co_flags & inspect.CO_OPTIMIZED else ()
    lines = sorted({line for _, _, line in code.co_lines() if line})
    return " ".join([
        f"{code.co_firstlineno:03}", code.co_qualname,
        f"arguments={code.co_argcount},{code.co_posonlyargcount},{code.co_kwonlyargcount}",
        f"flags={code.co_flags:#x}",
        f"variables={','.join(variables)}",
        f"cells={','.join(code.co_cellvars)}",
        f"free={','.join(code.co_freevars)}",
        f"lines={','.join(map(str, lines))}",
    ])


def main():
    recorded_cases.check_python()
    for path in sorted(FOLDER.glob("*.py")):
        code = compile(path.read_text(), path.name, "exec", dont_inherit=True)
        path.with_suffix(".facts").write_text("\n".join(sorted(map(facts, nested(code)))) + "\n")


if __name__ == "__main__":
    main()
