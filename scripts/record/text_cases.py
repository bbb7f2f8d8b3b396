"""Record from CPython 3.13 what str and bytes operations answer.

    PYENV_VERSION=3.13.0 python3 scripts/record/text_cases.py

writes tests/sim/core/text/*.inc.
"""

import os
import random
import sys
import zlib

from recorded_cases import check_python, text_source, write

PREDICATES = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isupper", "islower",
              "istitle", "isidentifier", "isprintable", "isascii"]
MAPPINGS = ["upper", "lower", "title", "capitalize", "swapcase", "casefold"]
ALL_CHARACTERS = [chr(code) for code in range(0x110000)]


def truth(values):
    return "".join("1" if value else "0" for value in values)


def predicates():
    make = text_source(1)
    for name in PREDICATES:
        answers = truth(getattr(char, name)() for char in ALL_CHARACTERS)
        yield "every character", name, zlib.adler32(answers.encode())
    for _ in range(1500):
        text = make(5)
        yield "text", text, truth(getattr(text, name)() for name in PREDICATES)


def mappings():
    make = text_source(2)
    for name in MAPPINGS:
        answers = "".join(getattr(char, name)() for char in ALL_CHARACTERS)
        yield "every character", name, zlib.adler32(answers.encode("utf-8", "surrogatepass"))
    for name in MAPPINGS:
        for _ in range(300):
            text = make()
            yield "text", name, text, getattr(text, name)()
    for text in ["ΑΣ", "Σ", "ΣΑ", "ΑΣ.", "ΑΣ.Β", "Α.Σ", "ΑΣ\u0301", "ΑΣ\u0301Α", "1Σ", "ΑΣ ΑΣ", "ÀΣ", "ǅΣ"]:
        for name in MAPPINGS:
            yield "text", name, text, getattr(text, name)()


def quotes():
    make = text_source(3)
    yield "every character", "repr", zlib.adler32("".join(map(repr, ALL_CHARACTERS)).encode())
    yield "every character", "ascii", zlib.adler32("".join(map(ascii, ALL_CHARACTERS)).encode())
    for value in range(256):
        yield "bytes", bytes([value]), repr(bytes([value]))
        yield "bytearray", bytes([value]), repr(bytearray([value]))
    for quoted in ["", "'", '"', "'\"", "it's", 'say "x"', "\\'"]:
        yield "repr", quoted, repr(quoted)
        yield "bytes", quoted, repr(quoted.encode())
        yield "bytearray", quoted, repr(bytearray(quoted.encode()))
    for _ in range(500):
        text = make()
        data = text.encode("utf-8", "surrogatepass")
        yield "repr", text, repr(text)
        yield "ascii", text, ascii(text)
        yield "bytes", data, repr(data)
        yield "bytearray", data, repr(bytearray(data))


def code_points():
    make = text_source(4)
    pick = random.Random(4)
    for _ in range(250):
        text = make(20)
        index = pick.randint(0, len(text) + 1)
        yield "count", text, len(text)
        yield "offset", text, index, len(text[:index].encode("utf-8", "surrogatepass"))
        yield "reverse", text, text[::-1]
        yield "widest", text, max(map(ord, text), default=0)
    for _ in range(1500):
        # Bytes near valid text: an encoded text with one byte changed.
        data = bytearray(make(6).encode("utf-8", "surrogatepass"))
        if data:
            data[pick.randrange(len(data))] = pick.choice([0, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0,
                                                           0xF4, 0xF5, 0xFF])
        for surrogates, errors in ((True, "surrogatepass"), (False, "strict")):
            try:
                bytes(data).decode("utf-8", errors)
                first = -1
            except UnicodeDecodeError as error:
                first = error.start
            yield "invalid", surrogates, bytes(data), first


def number_text():
    # int() and float() show how a str is read as a number.
    make = text_source(5)
    for _ in range(500):
        text = make(6)
        yield "strip", text, text.strip()
    for char in ALL_CHARACTERS:
        if char.isdecimal() and ord(char) % 7 == 0:
            yield "digit", char, int(char)


def hashes():
    make = text_source(6)
    pick = random.Random(6)
    yield "none", hash(None)
    for length in range(0, 40):
        yield "str", "a" * length, hash("a" * length)
        yield "bytes", bytes(range(length)), hash(bytes(range(length)))
        yield "frozenset", *range(length), hash(frozenset(range(length)))
        yield "tuple", *range(length), hash(tuple(range(length)))
    for _ in range(400):
        text = make(20)
        yield "str", text, hash(text)
        yield "bytes", text.encode("utf-8", "surrogatepass"), hash(text.encode("utf-8", "surrogatepass"))
    integers = [0, 1, -1, -2, 2**61 - 2, 2**61 - 1, 2**61, -(2**61) + 1, -(2**61), -(2**61) + 2, 2**62, 2**63 - 1, -(2**63)]
    integers += [pick.randint(-(2**63), 2**63 - 1) for _ in range(200)]
    for value in integers:
        yield "int", value, hash(value)
        yield "float", float(value), hash(float(value))
    reals = [0.0, -0.0, 0.5, -0.5, 0.1, 1e300, -1e300, 5e-324, 2.0**61, float("inf"), float("-inf"), 1.7976931348623157e308]
    reals += [pick.uniform(-1, 1) * 10.0 ** pick.randint(-300, 300) for _ in range(200)]
    for value in reals:
        other = pick.choice(reals)
        yield "float", value, hash(value)
        yield "complex", value, other, hash(complex(value, other))
    for _ in range(200):
        items = [pick.choice(integers) for _ in range(pick.randint(0, 9))]
        yield "tuple", *items, hash(tuple(items))
        distinct = list(dict.fromkeys(items))
        yield "frozenset", *distinct, hash(frozenset(distinct))
        yield "slice", *integers[:3], hash(slice(*integers[:3]))
        pick.shuffle(integers)


def main():
    check_python()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The hashes to record are those of seed 0, which a running interpreter cannot choose any more.
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, PYTHONHASHSEED="0"))
    for name, cases in {"predicates": predicates, "mappings": mappings, "quotes": quotes, "code_points": code_points,
                        "number_text": number_text, "hashes": hashes}.items():
        write("text", name, cases())


main()
