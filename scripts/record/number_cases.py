"""Record from CPython 3.13 what numbers look like and how they compute.

    PYENV_VERSION=3.13.0 python3 scripts/record/number_cases.py

writes tests/sim/core/number/*.inc.
"""

import math
import random
import struct

from recorded_cases import answer, check_python, write

EDGE_FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 3.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 9999999999999998.0,
    1e-3, 1e-4, 1e-5, 1.5e-4, 1.5e-5, 0.00012345, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308,
    1.7976931348623157e308, math.pi, math.e, 1e100, 1e-100, 2.0**53, 2.0**53 + 2, 2.0**63, 2.0**64, 0.125, 0.375, 2.675, 1.005, 1.25,
    12345.6789, 99.995, 9.5, 99.5, 999999.5, 9999995.0, 0.05, 0.15, 0.25, 0.35, 0.45, 123456.5, 1e5, 1e6, 100000.0, 1234567.0,
    float("inf"), float("-inf"), float("nan"), 4.35, 1e308, 5e307, 9.5e307, 1.7e308, 15.0, 25.0, 35.0, 45.0, 55.0, 5.0, 50.0, 500.0,
]


def floats(pick, count):
    yield from EDGE_FLOATS
    for _ in range(count):
        kind = pick.randrange(5)
        if kind == 0:
            yield struct.unpack(">d", pick.randbytes(8))[0]
        elif kind == 1:
            yield pick.uniform(-1000, 1000)
        elif kind == 2:
            yield round(pick.uniform(-1000, 1000), pick.randint(0, 4))
        elif kind == 3:
            yield pick.randint(-10**6, 10**6) / 2 ** pick.randint(0, 10)
        else:
            yield float(f"{pick.randint(1, 10**pick.randint(1, 17))}e{pick.randint(-30, 30)}")


def float_text():
    pick = random.Random(10)
    for value in floats(pick, 1500):
        yield "repr", value, repr(value)
    for value in floats(pick, 400):
        yield "hex", value, value.hex()
        yield "fromhex", value.hex(), value
    for value in floats(pick, 1500):
        digits = pick.randint(-5, 17)
        yield "round", value, digits, answer(round, value, digits)
    for value in floats(pick, 200):
        digits = pick.randint(-330, 340)
        yield "round", value, digits, answer(round, value, digits)
    for value in floats(pick, 300):
        if math.isfinite(value):
            yield "to integer", value, float(round(value))
            yield "ratio", value, "/".join(map(str, value.as_integer_ratio()))


def printf():
    pick = random.Random(11)
    for value in floats(pick, 2500):
        alternate = pick.choice(["", "#"])
        precision = pick.choice([0, 1, 2, 3, 5, 6, 10, 15, 16, 17, 18, 20, 30, pick.randint(0, 60)])
        kind = pick.choice("eEfFgG")
        yield value, kind, precision, alternate, f"%{alternate}.{precision}{kind}" % value
    for value in (5e-324, 1.7976931348623157e308, 0.1):
        for kind in "efg":
            for precision in (100, 400, 800, 1100):
                yield value, kind, precision, "", f"%.{precision}{kind}" % value


def parsing():
    pick = random.Random(12)

    def read(function, text):
        try:
            return function(text)
        except ValueError:
            return "malformed"
        except OverflowError:
            return "too large"

    texts = [
        "", " ", "1", " 1 ", "\t1\n", "+1", "-1", "--1", "+-1", "1.", ".1", ".", "1.e5", ".e5", "1e", "1e+", "1e5", "1E5", "1e-5", "1_0", "_1",
        "1_", "1__0", "1_.0", "1._0", "1e_5", "1e5_0", "1_0e1_0", "inf", "Infinity", "INF", "+inf", "-inf", "infinit", "nan", "-nan", "NaN",
        "nan()", "in_f", "0x10", "1e400", "-1e400", "1e-400", "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999",
        "0." + "0" * 400 + "1e400", "1" + "0" * 400 + "e-400", "1" + "0" * 400, "٣.٥", "１２", "\u30001\u3000", "\xa01\xa0", "1\x00", "\x001",
        "1 2", "1,000", "é", "1é", "\x1c1", "1\x85", "2.2250738585072011e-308", "2.4703282292062327e-324", "2.4703282292062328e-324",
        "1.7976931348623158e308", "1.797693134862315807e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.5",
        "0.1e1_", "1e5.", "e5", "+", "-", "+.", "1d5", "1j", "infin", "infinityx", "nano", "1e0x5",
    ]
    for text in texts:
        yield "float", text, read(float, text)
        yield "fromhex", text, read(float.fromhex, text)
    for text in ["0x", "0x.", "0x1", "0x1.", "0x.8", "0x1.8p3", "1.8p3", "0X1P+3", "-0x1p-3", "0x1p", "0x1p+", "0x1p1024", "0x1p1023",
                 "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7fp1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x0.8p-1074",
                 "0x1.00000000000008p0", "0x1.000000000000080p0", "0x1.0000000000000801p0", "0x1.00000000000018p0", "0x0p99999999999999",
                 "0x1p99999999999999", "0x1p-99999999999999", "0x123456789abcdef123456789", "0x.00000000000000000000000000000000001p200",
                 " 0x1p1 ", "0x1 p1", "0xg", "0x1.2.3", "infx", "0xinf", "++0x1", "0x1p1.", "1e5", "abc.def", "0x" + "f" * 300, "0x" + "f" * 200]:
        yield "fromhex", text, read(float.fromhex, text)
    for _ in range(2000):
        text = "".join(pick.choice(["0", "1", "5", "9", "12", "_", ".", "e", "-", "+", " ", "inf"]) for _ in range(pick.randint(1, 7)))
        yield "float", text, read(float, text)
    for _ in range(1000):
        text = f"{pick.randint(0, 10 ** pick.randint(1, 40))}.{pick.randint(0, 10 ** pick.randint(1, 40))}e{pick.randint(-345, 330)}"
        yield "float", text, read(float, text)
    for _ in range(300):
        text = f"0x{pick.getrandbits(pick.randint(1, 90)):x}.{pick.getrandbits(pick.randint(1, 60)):x}p{pick.randint(-1180, 1030)}"
        yield "fromhex", text, read(float.fromhex, text)


RECORDINGS = {"float_text": float_text, "printf": printf, "parsing": parsing}


if __name__ == "__main__":
    check_python()
    for name, cases in RECORDINGS.items():
        write("number", name, cases())
