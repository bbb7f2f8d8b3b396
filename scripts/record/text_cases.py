"""Record from CPython 3.13 what str and bytes operations answer.

    PYENV_VERSION=3.13.0 python3 scripts/record/text_cases.py

writes tests/sim/core/text/*.inc.
"""

import random
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


def main():
    check_python()
    for name, cases in {"predicates": predicates, "mappings": mappings, "quotes": quotes, "code_points": code_points,
                        "number_text": number_text}.items():
        write("text", name, cases())


main()
