"""The file format of recorded cases, read by tests/sim/core/text/recorded_cases.hpp.

Every file is rewritten whole and from a fixed seed, so that recording twice gives the same bytes.
"""

import pathlib
import random
import struct
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def field(value):
    if isinstance(value, bool):
        value = "true" if value else "false"
    elif isinstance(value, int):
        value = str(value)
    elif value is None:
        value = "none"
    elif isinstance(value, float):
        value = "7ff8000000000000" if value != value else struct.pack(">d", value).hex()
    data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    return "".join(chr(b) if 0x20 <= b <= 0x7E and b != 0x5C else f"\\{b:02x}" for b in data)


def answer(function, *arguments):
    """What CPython answers: the value, or the exception as 'ValueError: text'."""
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def write(folder, name, cases):
    """Writes tests/sim/core/<folder>/<name>.inc: one line per case, without repetitions."""
    lines = dict.fromkeys("\t".join(field(value) for value in case) for case in cases)
    path = ROOT / "tests/sim/core" / folder / f"{name}.inc"
    path.write_text("".join(f'R"~({line})~",\n' for line in lines))


def check_python():
    assert sys.version_info[:2] == (3, 13), "the reference is CPython 3.13"


def text_source(seed):
    """A function that makes random text of many scripts, digits, spaces, marks and surrogates."""
    pick = random.Random(seed)
    alphabets = [
        "abcXYZ", "aA'\"\\", "0123456789", " \t\n\r\x0b\x0c", "\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000",
        "ßŉǰΐﬀﬃŒœÿıİſ", "ΑΣσςΩά", "ǄǅǆǇǈǉ", "٣४߁²½Ⅷ㊿", "\u0301\u0308\u00ad\u200d:'.", "漢字かな",
        "😀𐐀𐐨𝟘\U0010ffff", "\ud800\udfff", "\x00\x01\x7f\x80\xff", "ᏸᏰꭰ", "ªº_·ⓐⒶ",
    ]

    def make(longest=8):
        chosen = pick.sample(alphabets, pick.randint(1, 3))
        return "".join(pick.choice(pick.choice(chosen)) for _ in range(pick.randint(0, longest)))

    return make
