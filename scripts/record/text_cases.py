"""Record from CPython 3.13 what str and bytes operations answer.

    PYENV_VERSION=3.13.0 python3 scripts/record/text_cases.py

writes tests/sim/core/text/*.inc.
"""

import os
import random
import struct
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


def outcome(function, *arguments):
    """The answer, or the exception as 'ValueError: text'."""
    try:
        return function(*arguments)
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def random_spec(pick):
    def maybe(chance, choices):
        return pick.choice(choices) if pick.random() < chance else ""

    align = maybe(0.5, ["<", ">", "^", "=", "*<", "é>", "0^", "_=", "{^", "<<", "\U0001f600^", "0=", "0<"])
    return (align + maybe(0.25, ["+", "-", " "]) + maybe(0.08, ["z"]) + maybe(0.15, ["#"]) + maybe(0.2, ["0"])
            + maybe(0.6, ["1", "5", "8", "12", "20", "33"]) + maybe(0.3, [",", "_"]) + maybe(0.4, [".0", ".1", ".2", ".5", ".10", ".17"])
            + maybe(0.75, list("sbcdoxXneEfFgG%")))


ODD_SPECS = ["", ".", "5.", ",_", "_,", ",,", "__", "é", "\x01", "\x7f", "\x80", "10é", "dd", "99999999999999999999", ".99999999999999999999",
             ".2147483648f", "٥", "٥d", "0٥d", "z", "+z", "z#", "#z", "-+", "0,d", "00", "000", "05_", "{}", "<<<", " ", "  ", "=", "==", "5=", "_é", ",\x01",
             "r", "a", "i", "u", "z5", "zd", "z.1f", "z.0%", "!d", "5!s", "c", "+c", "#c", ",c", "_c", "5c", "05c", "^5c", "_n", ",n", "_s", ",x", "_x", ",b",
             ".3c", "zc", "08_b", "09,", "010,d", "011,d", "012,d", "013,.2f", "020,.1%", "#_b", "#010_x", "+#012_X", "*^+15,.2f", "=+8", "*=8"]


def format_specs():
    pick = random.Random(7)
    reals = [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e16, 1e-7, 123456789012.0, float("inf"), float("-inf"), float("nan"), -0.001, 0.5, 999999.99,
             1e300, 2.5, 1e22, -1234.5]
    integers = [0, 1, -1, 7, 42, -42, 255, 999, 1000, -1000, 1234567, -1234567890, 2**40, 10**30, -(2**100), 97, 0x1F600, 0x110000, -5, 10**400, 2**63]
    texts = ["", "a", "abc", "hello world", "héllo", "漢字😀", "\ud800x"]

    def case(value, spec):
        kind = type(value).__name__
        fields = [value.real, value.imag] if kind == "complex" else [f"{value:x}"] if kind == "int" else [value]
        return kind, spec, *fields, outcome(format, value, spec)

    specs = [spec for spec in ODD_SPECS if spec] + [spec for spec in (random_spec(pick) for _ in range(3000)) if spec]
    for number, spec in enumerate(specs):
        every = number < len(ODD_SPECS)
        for values in (texts, integers, reals):
            if every or pick.random() < 0.45:
                yield case(pick.choice(values[1:4] if every else values), spec)
        if every or pick.random() < 0.25:
            yield case(complex(pick.choice(reals), pick.choice(reals)), spec)


def percent_formats():
    pick = random.Random(8)

    def maybe(chance, choices):
        return pick.choice(choices) if pick.random() < chance else ""

    for _ in range(2500):
        head = ("%" + "".join(maybe(0.2, [flag]) for flag in "-+ #0") + maybe(0.6, ["1", "5", "8", "12", "30"])
                + maybe(0.4, [".", ".0", ".1", ".3", ".10"]) + maybe(0.05, ["l", "h", "L"]))
        kind = pick.randrange(6)
        if kind == 0:
            value, head = pick.choice(["", "a", "abc", "héllo wörld", "😀", "0123456789abcdef"]), head + "s"
            yield "str", head, value, outcome(str.__mod__, head, (value,))
        elif kind == 1:
            value, head = pick.choice([b"", b"a", b"abc", bytes(range(200, 220))]), head + "b"
            yield "bytes", head, value, outcome(bytes.__mod__, head.encode(), (value,))
        elif kind == 2:
            value, head = pick.choice(["a", "é", "😀"]), head + "c"
            yield "character", head, value, outcome(str.__mod__, head, (value,))
        elif kind == 3:
            value, head = struct.unpack(">d", pick.randbytes(8))[0] if pick.random() < 0.3 else pick.choice(
                [0.0, -0.0, 1.5, -2.5, 1e16, 123456.789, float("inf"), float("-inf"), float("nan"), 1e-10]), head + pick.choice("eEfFgG")
            yield "float", head, value, outcome(str.__mod__, head, (value,))
        else:
            value = pick.choice([0, 1, -1, 42, -255, 10**20, -(2**70), 8, 2**31])
            head += pick.choice("diuoxX")
            yield "int", head, f"{value:x}", outcome(str.__mod__, head, (value,))
    yield "int", "%d", f"{10**5000:x}", outcome(str.__mod__, "%d", (10**5000,))
    yield "int", "%x", f"{10**5000:x}", outcome(str.__mod__, "%x", (10**5000,))
    yield "int", "%.2147483647d", "1", outcome(str.__mod__, "%.2147483647d", (1,))
    for odd in ["%", "%(a", "%(a(b)", "%5", "%.", "%.5", "%l", "%+", "%5.3", "%z", "%5z", "%é", "%5%", "%-%", "%lld", "%hhd", "%\x01", "%\x7f", "%\t",
                "%99999999999999999999d", "%.99999999999d", "%.2147483648f", "%9223372036854775808d", "éé%z", "%(a)%", "%😀"]:
        yield "parse", odd, outcome(str.__mod__, odd, {"a": 1} if "(" in odd else (1,))
        if odd.isascii():
            yield "parse bytes", odd, outcome(bytes.__mod__, odd.encode(), {b"a": 1} if "(" in odd else (1,))
    yield "parse bytes", b"%\xff", outcome(bytes.__mod__, b"%\xff", (1,))


def main():
    check_python()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The hashes to record are those of seed 0, which a running interpreter cannot choose any more.
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, PYTHONHASHSEED="0"))
    for name, cases in {"predicates": predicates, "mappings": mappings, "quotes": quotes, "code_points": code_points,
                        "number_text": number_text, "hashes": hashes,
                        "format_specs": format_specs, "percent_formats": percent_formats}.items():
        write("text", name, cases())


main()
