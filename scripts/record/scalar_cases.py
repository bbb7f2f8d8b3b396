"""Record from CPython 3.13 what numbers, text and bytes do.

    PYENV_VERSION=3.13.0 PYTHONHASHSEED=0 python3 -W ignore scripts/record/scalar_cases.py

writes tests/sim/core/objects/{numbers,operators,text,text_methods,bytes,bytes_methods,array_lives,conversions}.inc. A case is a source for
tests/sim/core/objects/expression.hpp and its answer: the repr, or the exception.
"""

import os
import random

from bytes_programs import BYTES
from number_programs import NUMBERS
from recorded_cases import check_python, write
from text_programs import TEXT

OPERANDS = """0 1 -1 2 -3 7 10 True False 255 1000003 4611686018427387903 4611686018427387904 -4611686018427387904
-4611686018427387905 9223372036854775807 -9223372036854775808 18446744073709551616 10**25 -10**25 2**100 3**60
0.0 -0.0 1.0 0.5 -2.5 1e16 1e300 -1e-5 9007199254740992.0 float('inf') float('-inf') float('nan')
1j (1+2j) (-2.5-0j) Int(3) Int(10**20) Float(2.5) 'a' '' 'ab' b'a' bytearray(b'b') [1] (1,) None""".split()
OPERATORS = "+ - * / // % ** << >> & | ^ == != < <= > >=".split()

TEXTS = ["''", "'a'", "'abcabc'", "'  two words '", "'a,b,,c'", "'h\\u00e9llo w\\u00f6rld'", "'\\U0001f600a\\U0001f600'", "'Stra\\u00dfe'",
         "'line\\nother\\r\\nlast'", "'MiXed Case'", "'123'", "'tab\\there'", "'\\u0130\\u01c6'", "'x-y_z'", "Text('sub class')"]
PIECES = ["''", "'a'", "'b'", "'abc'", "','", "' '", "'\\u00e9'", "'\\U0001f600'", "'l'", "'  '", "'\\n'"]
CALLS = ["capitalize()", "casefold()", "lower()", "upper()", "title()", "swapcase()", "split()", "rsplit()", "splitlines()", "strip()",
         "lstrip()", "rstrip()", "isalpha()", "isalnum()", "isdigit()", "isspace()", "istitle()", "isupper()", "islower()", "isidentifier()",
         "isprintable()", "isascii()", "isnumeric()", "expandtabs(3)", "zfill(9)", "encode()", "encode('utf-16')", "center(12, '*')",
         "ljust(9)", "rjust(9, '\\u20ac')", "splitlines(True)", "__len__()"]
CALLS_WITH_PIECE = ["find({})", "rfind({})", "count({})", "find({}, 1)", "rfind({}, 1, -1)", "count({}, 1)", "index({})", "split({})",
                    "rsplit({}, 1)", "partition({})", "rpartition({})", "strip({})", "lstrip({})", "rstrip({})", "startswith({})",
                    "endswith({})", "replace({}, 'XY')", "replace({}, '', 1)", "removeprefix({})", "removesuffix({})", "join(['p', 'q'])",
                    "__add__({})", "__contains__({})", "__lt__({})"]

BYTES_CALLS = ["capitalize()", "lower()", "upper()", "title()", "swapcase()", "split()", "rsplit()", "splitlines()", "strip()", "isalpha()",
               "isalnum()", "isdigit()", "isspace()", "istitle()", "isupper()", "islower()", "isascii()", "expandtabs(3)", "zfill(9)", "hex()",
               "hex('-', 2)", "hex('-', -3)", "center(12, b'*')", "ljust(9)", "rjust(7)", "splitlines(True)", "decode('latin-1')",
               "decode('utf-8', 'replace')", "decode('ascii', 'ignore')", "decode()", "__len__()"]
BYTES_CALLS_WITH_PIECE = ["find({})", "rfind({}, 1, -1)", "count({}, -3)", "index({})", "split({})", "rsplit({}, 1)", "partition({})",
                          "rpartition({})", "strip({})", "rstrip({})", "startswith({})", "endswith({})", "replace({}, b'XY')",
                          "replace({}, b'', 1)", "removeprefix({})", "removesuffix({})", "join([b'p', b'q'])", "__contains__({})",
                          "translate(None, {})"]


def namespace():
    names = {}
    for name, base in {"Int": int, "Float": float, "Complex": complex, "Text": str, "Bytes": bytes, "Array": bytearray}.items():
        names[name] = type(name, (base,), {"__module__": "builtins"})
    return names


def answer(program):
    names = namespace()
    *statements, last = program.split("; ")
    try:
        for statement in statements:
            exec(statement, names)
        try:
            code = compile(last, "", "eval")
        except SyntaxError:
            exec(last, names)
            return repr(names[last.split()[0]])
        text = repr(eval(code, names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    assert " at 0x" not in text, program
    return text


def cases(programs):
    for line in programs.strip("\n").splitlines():
        yield line, answer(line)


def operators(count):
    pick = random.Random(3)
    seen = set()
    while len(seen) < count:
        left, operator, right = pick.choice(OPERANDS), pick.choice(OPERATORS), pick.choice(OPERANDS)
        huge = any(len(operand) > 8 or "**" in operand or operand in ("1000003", "1e16", "1e300") for operand in (left, right))
        if operator in ("**", "<<") and huge:
            continue
        if {left, right} & {"'a'", "''", "'ab'", "b'a'", "bytearray(b'b')", "[1]", "(1,)"} and operator == "*" and huge:
            continue
        left = f"({left})" if left.startswith("-") or "**" in left else left
        program = f"{left} {operator} {right}"
        if program not in seen:
            seen.add(program)
            yield program, answer(program)


def text_methods():
    pick = random.Random(4)
    for text in TEXTS:
        for call in CALLS:
            yield f"{text}.{call}", answer(f"{text}.{call}")
        for call in CALLS_WITH_PIECE:
            for piece in pick.sample(PIECES, 5):
                program = f"{text}.{call.format(piece)}"
                yield program, answer(program)


def some_bytes(pick):
    literal = repr(bytes(pick.choice(b"abc ,X1\t\xff\n") for _ in range(pick.randrange(10))))
    return pick.choice([literal, literal, f"bytearray({literal})", f"Bytes({literal})"])


def bytes_methods(count):
    pick = random.Random(5)
    pieces = ["b''", "b'a'", "b'ab'", "b', '", "'a'", "97", "300", "bytearray(b'a')", "None", "memoryview(b'b')"]
    for _ in range(count):
        call = pick.choice(BYTES_CALLS + BYTES_CALLS_WITH_PIECE * 3).format(pick.choice(pieces))
        program = f"{some_bytes(pick)}.{call}"
        yield program, answer(program)


def array_lives(count):
    pick = random.Random(6)
    changes = ["a.append(65)", "a.extend(b'xy')", "a.pop()", "a.insert(1, 66)", "a.reverse()", "a.remove(97)", "a += b'zz'", "a *= 2",
               "a.__setitem__(slice(1, 3), b'QRS')", "a.__delitem__(slice(None, None, 2))", "a.__delitem__(0)",
               "a.__setitem__(slice(None, None, -1), b'abc')", "a.clear()", "a.extend([1, 2])", "a.__setitem__(-1, 200)"]
    for _ in range(count):
        program = "a = bytearray(b'abcabc'); " + "; ".join(pick.sample(changes, pick.randrange(1, 6))) + "; a"
        yield program, answer(program)


def conversions(count):
    pick = random.Random(7)
    known = ["inf", "-nan", "1E-400", ".5", "5.", "1_0.0_1", "1__0", "(1+2j)", "1-j", "j", "1e5j", "infinity", "+Inf", "--1", "1e", "1e+"]
    for _ in range(count):
        digits = "".join(pick.choice("0123456789") for _ in range(pick.randrange(1, 25)))
        text = pick.choice([pick.choice(["", "-", "+", " "]) + digits + pick.choice(["", " ", "_1", "x", ".5"]),
                            pick.choice(["0x", "0b", "0o", ""]) + "".join(pick.choice("01234567abz_") for _ in range(pick.randrange(1, 12))),
                            "".join(pick.choice("01_ -+xeE.jinfa") for _ in range(pick.randrange(9))), pick.choice(known)])
        program = pick.choice([f"int('{text}')", f"int('{text}', {pick.choice([0, 2, 8, 10, 16, 36])})", f"float('{text}')",
                               f"complex('{text}')", f"int(b'{text}')"])
        yield program, answer(program)


if __name__ == "__main__":
    check_python()
    assert os.environ.get("PYTHONHASHSEED") == "0", "hashes are recorded under PYTHONHASHSEED=0"
    write("objects", "numbers", cases(NUMBERS))
    write("objects", "operators", operators(2500))
    write("objects", "text", cases(TEXT))
    write("objects", "text_methods", text_methods())
    write("objects", "bytes", cases(BYTES))
    write("objects", "bytes_methods", bytes_methods(1200))
    write("objects", "array_lives", array_lives(150))
    write("objects", "conversions", conversions(800))
