"""What a program of one line answers: the repr of its last expression, or its exception."""

import zlib

NAMES = {"negate": lambda value: -value}
for _name, _base in {"Int": int, "Float": float, "Complex": complex, "Text": str, "Bytes": bytes, "Array": bytearray}.items():
    NAMES[_name] = type(_name, (_base,), {"__module__": "builtins"})


def answer(program):
    """Statements are separated by semicolons; where the last is no expression, what it changed is the answer."""
    names = dict(NAMES)
    *statements, last = (part.strip() for part in program.split(";"))
    try:
        for statement in statements:
            exec(statement, names)
        try:
            code = compile(last, "", "eval")
        except SyntaxError:
            exec(last, names)
            return repr(names.get(last.split()[0]))
        text = repr(eval(code, names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    assert " at 0x" not in text, program
    return text


def show(programs):
    for program in programs:
        print(program, "→", answer(program))


def show_answers(programs):
    """For programs made at random, which are long: the checksum tells whether the same were made."""
    for number, program in enumerate(programs):
        print(number, zlib.crc32(program.encode()), answer(program))
