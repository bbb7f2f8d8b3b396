from fractions import Fraction as F
import math
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, a ** 0.5, 2 ** F(1, 2), -a, +b, abs(b))
print(a + 1, 1 + a, a * 0.5, 0.5 * a, a + 1j, 1 - b, 2 / a, 7 // a, 7 % a, a == 0.75, a == F(6, 8), a < 1, a > 0.7, hash(F(2)) == hash(2), bool(F(0)))
print(F("0.125"), F("-3/4"), F(" 1e3 "), F(0.1), F("1_000/3"), F(1.5), F(True), F(7, -2), F().numerator, F(22, 7).limit_denominator(3), F(math.pi).limit_denominator(1000), F.from_float(0.3), F.from_decimal(__import__("decimal").Decimal("1.1")))
print(round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), round(F(1234), -2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), int(F(-7, 2)), float(F(1, 3)), a.as_integer_ratio(), F(4, 2).is_integer(), repr(a), str(F(4, 2)))
for f in (lambda: F(1, 0), lambda: F("a"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F("1", 2), lambda: a + "1", lambda: a / 0, lambda: F(0) ** -1, lambda: F(float("nan")), lambda: F(float("inf")), lambda: a < "x", lambda: F(None), lambda: F(1, 2, 3), lambda: a < 1j):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
