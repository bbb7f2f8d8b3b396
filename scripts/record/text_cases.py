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
              "istitle", "isidentifier", "isprintable"]
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


def parts(values):
    """A list of texts as one field."""
    empty = b"" if values and isinstance(values[0], bytes) else ""
    bar = b"|" if empty == b"" else "|"
    return empty.join(value + bar for value in values)


def optional(value):
    return "none" if value is None else value


def str_methods():
    pick = random.Random(9)
    makers = [text_source(9), lambda longest: "".join(pick.choice("aab ") for _ in range(pick.randint(0, longest))),
              lambda longest: "".join(pick.choice("aé\n\t ߁") for _ in range(pick.randint(0, longest)))]

    def bound():
        return pick.choice([None, None, 0, 1, 2, 3, 5, 8, -1, -2, -5, 100, -100, 2**62, -(2**62)])

    for round_number in range(400):
        text = pick.choice(makers)(12)
        first = pick.randint(0, len(text))
        needle = text[first:first + pick.randint(0, 2)] if pick.random() < 0.7 else pick.choice(makers)(2)
        other = pick.choice(["", "x", "éé", "long"])
        kind = "str"
        if round_number % 3 == 0:
            text, needle, other = (value.encode("utf-8", "surrogatepass") for value in (text, needle, other))
            kind = "bytes"
        start, end, most = bound(), bound(), pick.choice([-1, -1, 0, 1, 2, 100])
        bounds = optional(start), optional(end)
        yield "find", kind, text, needle, *bounds, text.find(needle, start, end)
        yield "rfind", kind, text, needle, *bounds, text.rfind(needle, start, end)
        yield "count", kind, text, needle, *bounds, text.count(needle, start, end)
        yield "startswith", kind, text, needle, *bounds, text.startswith(needle, start, end)
        yield "endswith", kind, text, needle, *bounds, text.endswith(needle, start, end)
        yield "replace", kind, text, needle, other, most, text.replace(needle, other, most)
        yield "split space", kind, text, most, parts(text.split(None, most))
        yield "rsplit space", kind, text, most, parts(text.rsplit(None, most))
        keep_ends = pick.random() < 0.5
        yield "splitlines", kind, text, keep_ends, parts(text.splitlines(keep_ends))
        if needle:
            yield "split", kind, text, needle, most, parts(text.split(needle, most))
            yield "rsplit", kind, text, needle, most, parts(text.rsplit(needle, most))
            yield "partition", kind, text, needle, parts(text.partition(needle))
            yield "rpartition", kind, text, needle, parts(text.rpartition(needle))
        for name in ("strip", "lstrip", "rstrip"):
            yield name, kind, text, "none", getattr(text, name)()
            characters = needle + other
            yield name, kind, text, "some", characters, getattr(text, name)(characters)
        yield "removeprefix", kind, text, needle, text.removeprefix(needle)
        yield "removesuffix", kind, text, needle, text.removesuffix(needle)
        width = pick.choice([0, 1, 5, 7, 10, 11, 14, -1])
        fill = b"*" if kind == "bytes" else pick.choice(" *é😀")
        for name in ("center", "ljust", "rjust"):
            yield name, kind, text, width, fill, getattr(text, name)(width, fill)
        yield "zfill", kind, text, width, text.zfill(width)
        tab_size = pick.choice([8, 4, 1, 0, -1, 3])
        yield "expandtabs", kind, text, tab_size, text.expandtabs(tab_size)
    for text in ("+12", "-1", "+", "", "--5", "é5", "-é"):
        for width in (0, 3, 6):
            yield "zfill", "str", text, width, text.zfill(width)


BYTES_PREDICATES = ["isalnum", "isalpha", "isdigit", "isspace", "islower", "isupper", "istitle"]
BYTES_MAPPINGS = ["upper", "lower", "title", "capitalize", "swapcase"]


def bytes_case():
    pick = random.Random(16)
    samples = [bytes([value]) for value in range(256)]
    samples += [bytes(pick.choice(b"aAzZ09 '\t\xe9_") for _ in range(pick.randint(0, 6))) for _ in range(400)]
    for data in samples:
        yield "is", data, truth(getattr(data, name)() for name in BYTES_PREDICATES)
        for name in BYTES_MAPPINGS:
            yield name, data, getattr(data, name)()


ENCODINGS = ["utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "unheard-of"]


def unicode_outcome(function, *arguments):
    """The answer, or the exception with its pieces, which UnicodeErrors have."""
    try:
        return function(*arguments)
    except UnicodeError as error:
        return f"{error.encoding}|{error.start}|{error.end}|{error.reason}|{error}"
    except (LookupError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def codecs():
    make = text_source(17)
    pick = random.Random(17)
    names = ["UTF8", "utf 8", "U8", "cp65001", "UTF", "Latin1", "ISO-8859-1", "iso8859_1", "L1", "US-ASCII", "646", "utf16", "UTF-16LE", "utf_32_be", "utf-8-SIG",
             "ANSI_X3.4-1968", "utf--8", " utf-8", "latin-1"]
    for name in names:
        yield "name", name, "é".encode(name, "replace")
    for name in ["foo", "", "utf-9", "utf-8x", "u-8"]:
        yield "name", name, unicode_outcome("é".encode, name)
    for _ in range(2500):
        encoding = pick.choice(ENCODINGS)
        handler = pick.choice(HANDLERS)
        text = make(5)
        if pick.random() < 0.3:
            text += pick.choice(["\udc80", "\udcff\udc90", "\ud800\udc80", "\udc80é", "é\ud83d\ude00"])
        yield "encode", encoding, handler, text, unicode_outcome(text.encode, encoding, handler)
        data = bytearray(text.encode(encoding, "surrogatepass" if "utf" in encoding else "replace"))
        for _ in range(pick.randint(0, 2)):
            if data:
                data[pick.randrange(len(data))] = pick.choice([0, 0x20, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xD8, 0xDC, 0xE0, 0xED, 0xA0, 0xEF, 0xF0, 0x90,
                                                               0xF4, 0xF5, 0xFE, 0xFF])
        data = bytes(data[:len(data) - pick.choice([0, 0, 1, 2, 3])])
        yield "decode", encoding, handler, data, unicode_outcome(data.decode, encoding, handler)
    for lead in (0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0x80):
        for rest in (b"", b"a", b"\x80", b"\x8f", b"\x90", b"\x9f", b"\xa0", b"\xbf", b"\xc0", b"\xa0\x80", b"\x80\x80", b"\x90\x80", b"\x90\x80a",
                     b"\xa0a", b"\x80\x80\x80", b"\x90\x80\x80", b"\xa0\x80a"):
            data = b"x" + bytes([lead]) + rest
            yield "decode", "utf-8", "strict", data, unicode_outcome(data.decode, "utf-8", "strict")
            yield "decode", "utf-8", "replace", data, unicode_outcome(data.decode, "utf-8", "replace")


def main():
    check_python()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The hashes to record are those of seed 0, which a running interpreter cannot choose any more.
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, PYTHONHASHSEED="0"))
    for name, cases in {"predicates": predicates, "mappings": mappings, "quotes": quotes, "code_points": code_points,
                        "number_text": number_text, "hashes": hashes,
                        "format_specs": format_specs, "percent_formats": percent_formats,
                        "str_methods": str_methods, "bytes_case": bytes_case, "codecs": codecs}.items():
        write("text", name, cases())


main()
