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


EDGE_INTEGERS = [0, 1, -1, 2, -2, 3, 7, 10, -10, 255, 256, 2**31, 2**32, 2**53 - 1, 2**53, 2**53 + 1, 2**60 - 1, 2**60, 2**61 - 2, 2**61 - 1,
                 2**61, 2**62, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64, 2**64 + 1, 10**18, 10**19, 10**40, 2**120 - 1, 2**120,
                 2**180, -(2**200), 2**1023, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024 - 1, 2**1024, 2**2000, 3**300, -(7**200)]


def integer(pick):
    if pick.random() < 0.25:
        return pick.choice(EDGE_INTEGERS)
    value = pick.getrandbits(pick.choice([3, 10, 40, 62, 64, 70, 128, 190, 300]))
    if pick.random() < 0.3:
        value <<= pick.randint(1, 120)
    return value if pick.random() < 0.6 else -value


def pair(values):
    return ",".join(f"{value:x}" for value in values)


def big_integers():
    """Operands and results stand in hexadecimal."""
    pick = random.Random(13)

    def case(name, function, *operands):
        result = answer(function, *operands)
        if isinstance(result, int) and not isinstance(result, bool):
            result = f"{result:x}"
        return name, *[f"{operand:x}" for operand in operands], result

    for _ in range(400):
        a, b = integer(pick), integer(pick)
        yield case("add", lambda x, y: x + y, a, b)
        yield case("subtract", lambda x, y: x - y, a, b)
        yield case("multiply", lambda x, y: x * y, a, b)
        yield case("and", lambda x, y: x & y, a, b)
        yield case("or", lambda x, y: x | y, a, b)
        yield case("xor", lambda x, y: x ^ y, a, b)
        yield case("compare", lambda x, y: (x > y) - (x < y), a, b)
        yield case("gcd", math.gcd, a, b)
        if b:
            yield case("divmod", lambda x, y: pair(divmod(x, y)), a, b)
            yield case("divide", lambda x, y: x / y, a, b)
    for value in EDGE_INTEGERS + [integer(pick) for _ in range(150)]:
        yield case("negate", lambda x: -x, value)
        yield case("invert", lambda x: ~x, value)
        yield case("hash", hash, value)
        yield case("bit_length", int.bit_length, value)
        yield case("bit_count", int.bit_count, value)
        yield case("float", float, value)
        yield case("isqrt", math.isqrt, abs(value))
        yield case("decimal", str, value)
        yield case("left", lambda x, n: x << n, value, pick.randint(0, 200))
        yield case("right", lambda x, n: x >> n, value, pick.randint(0, 200))
        yield case("round", lambda x, n: round(x, -n), value, pick.randint(0, 40))
    for value in (15, 25, 35, -15, -25, 5, -5, 149, 150, 151, 250, 350, 10**30 + 5 * 10**9):
        for places in (0, 1, 2, 9, 10):
            yield case("round", lambda x, n: round(x, -n), value, places)
    for _ in range(300):
        yield case("power", lambda x, n: x**n, integer(pick) % 10**30, pick.randint(0, 12))
        a, b, c = integer(pick), integer(pick), integer(pick)
        if c:
            yield case("power modulo", pow, a, b, c)
            yield case("power modulo", pow, a % 50, b % 30 - 15, c % 12 + 1)
    for base in range(2, 37):
        for _ in range(6):
            value = integer(pick)
            yield "digits", f"{value:x}", base, in_base(value, base)
    for a in range(-3, 4):
        for b in range(0, 5):
            yield case("power", lambda x, n: x**n, a, b)
            for c in (-3, -1, 1, 2, 7):
                yield case("power modulo", pow, a, b - 2, c)
    for bits in (52, 53, 54, 55, 63, 64, 65, 100, 1020):
        # Right at a tie, and a little to both sides of it.
        for low in (-1, 0, 1):
            value = (2**53 + 1) * 2 ** (bits + 2) + 2 ** (bits + 1) + low
            yield case("float", float, value)
            yield case("float", float, value + 2 ** (bits + 2))
            for divisor in (1, 3, 2**10, 2**60 + 1, 2**1100, 2**1074 * 5):
                yield case("divide", lambda x, y: x / y, value, divisor)
    for value in floats(pick, 400):
        if math.isfinite(value):
            yield "from float", value, f"{int(value):x}"
        for other in (integer(pick), int(value) if math.isfinite(value) else 0):
            yield "compare float", f"{other:x}", value, (other > value) - (other < value) if value == value else "unordered"


def in_base(value, base):
    digits = ""
    left = abs(value)
    while left:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[left % base] + digits
        left //= base
    digits = digits or "0"
    assert int(digits, base) == abs(value)
    return "-" * (value < 0) + digits


def integer_bytes():
    pick = random.Random(14)
    for _ in range(1200):
        value = pick.choice([integer(pick), pick.randint(-70000, 70000), pick.choice([127, 128, 255, 256, -128, -129, 0, -1, 32767, 32768])])
        length = max(0, (value.bit_length() + 7) // 8 + pick.randint(-1, 2))
        order = pick.choice(["little", "big"])
        signed = pick.random() < 0.6
        yield "to", f"{value:x}", length, order, signed, answer(lambda: value.to_bytes(length, order, signed=signed))
        data = pick.randbytes(pick.randint(0, 20))
        yield "from", data, order, signed, f"{int.from_bytes(data, order, signed=signed):x}"


def integer_text():
    pick = random.Random(15)

    def read(text, base):
        result = answer(int, text, base)
        if isinstance(result, int):
            return f"{result:x}"
        return "malformed" if "invalid literal" in result else result

    texts = ["", " ", "0", "00", "0_0", "01", "-0", "+5", "- 5", "--5", "1_000", "_1", "1_", "1__0", "0x1f", "0X1F", "0x", "0x_1f", "0x__1", "0_x1",
             "0o17", "0b101", "0b12", "0B1", "0o8", " 12 ", "\t12\n", "\x1c12", "12\x85", "\u300012", "٣٤", "１２３", "1２", "12a", "zz", "ZZ", "1.0", "1e5",
             "9" * 18, "9" * 19, "9" * 36, "9" * 37, "1" + "0" * 54, "-9223372036854775808", "9223372036854775807", "9223372036854775808",
             "0b", "b1", "x1", "0b1_0", "0_", "1\x00", "é", "0x-1", "+0x10", "-0b11", "inf", "0777", "0_7", "½", "²"]
    for text in texts:
        for base in (10, 0, 2, 8, 16, 36, 7):
            yield "int", text, base, read(text, base)
    for _ in range(1500):
        text = "".join(pick.choice(["0", "1", "7", "a", "f", "_", "x", "b", "o", "-", " ", "0x", "12345678901234567890"]) for _ in range(pick.randint(1, 7)))
        base = pick.choice([0, 0, 10, 16, 2, 8, pick.randint(2, 36)])
        yield "int", text, base, read(text, base)
    for text in ["1" * 4300, "1" * 4301, "1" * 4301 + "x", "_" + "1" * 4301, "0" * 4301, "1_" * 4300 + "1", " -" + "1" * 4300 + " "]:
        yield "int", text, 10, read(text, 10)
    yield "int", "f" * 5000, 16, read("f" * 5000, 16)
    yield "int", "z" * 4301, 36, read("z" * 4301, 36)
    for value in (10**4299, 10**4300 - 1, 10**4300, -(10**4299), -(10**4300), 2**20000):
        yield "str", f"{value:x}", answer(str, value)


def random_numbers():
    pick = random.Random(18)

    def draws(seed, skipped, bits):
        source = random.Random(seed)
        for _ in range(skipped):
            source.getrandbits(32)
        out = [struct.pack(">d", source.random()).hex() for _ in range(3)]
        out.append(f"{source.getrandbits(bits):x}")
        if bits <= 64:
            out.append(f"{source.getrandbits(bits):x}")
        state = source.getstate()[1]
        return " ".join(out + [f"{state[5]:x}", str(state[-1])])

    for _ in range(150):
        skipped, bits = pick.choice([0, 1, 600, 623, 624, 1300]), pick.choice([0, 1, 5, 31, 32, 33, 63, 64, 65, 100, 1000])
        value = integer(pick)
        yield "int", f"{value:x}", skipped, bits, draws(value, skipped, bits)
        real = pick.choice([0.5, 1.5, -1.5, 2.0, pick.uniform(-1e9, 1e9)])
        yield "float", real, skipped, bits, draws(real, skipped, bits)
    long_seed = 7 ** 9000
    yield "int", f"{long_seed:x}", 0, 40, draws(long_seed, 0, 40)


RECORDINGS = {"float_text": float_text, "printf": printf, "parsing": parsing, "big_integers": big_integers,
              "integer_bytes": integer_bytes, "integer_text": integer_text, "random": random_numbers}


if __name__ == "__main__":
    check_python()
    for name, cases in RECORDINGS.items():
        write("number", name, cases())
