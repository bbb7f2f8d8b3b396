"""Rational numbers."""

import math
import sys

__all__ = ["Fraction"]

_HASH_MODULUS = (1 << 61) - 1
_HASH_INF = 314159


def _general_spec():
    import re

    return re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#?)(?P<width>0|[1-9][0-9]*)?(?P<group>[,_]?)",
                      re.DOTALL)  # fmt: skip


def _float_spec():
    import re

    return re.compile(
        r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z?)(?P<alt>\#?)(?P<zeros>0(?=[0-9]))?(?P<width>[0-9]+)?"
        r"(?P<group>[,_]?)(?:\.(?P<precision>[0-9]+))?(?P<kind>[eEfFgG%])",
        re.DOTALL,
    )


def _sign(negative, found):
    return "-" if negative else found["sign"].replace("-", "")


def _padded(found, sign, text):
    padding = (found["fill"] or " ") * (int(found["width"] or "0") - len(sign) - len(text))
    match found["align"]:
        case "<":
            return sign + text + padding
        case "^":
            half = len(padding) // 2
            return padding[:half] + sign + text + padding[half:]
        case "=":
            return sign + padding + text
    return padding + sign + text


def _rounded(numerator, denominator, power, no_negative_zero):
    """Sign and magnitude of the multiple of 10**power that is nearest; of two, the even one."""
    if power >= 0:
        denominator *= 10**power
    else:
        numerator *= 10**-power
    multiple, rest = divmod(numerator + (denominator >> 1), denominator)
    if rest == 0 and denominator % 2 == 0:
        multiple &= -2
    return (multiple < 0 if no_negative_zero else numerator < 0), abs(multiple)


def _figures(numerator, denominator, figures):
    """Sign, digits and power of ten, rounded to a number of significant digits."""
    if not numerator:
        return False, 0, 1 - figures
    above, below = str(abs(numerator)), str(denominator)
    power = len(above) - len(below) + (below <= above) - figures
    negative, digits = _rounded(numerator, denominator, power, False)
    if len(str(digits)) == figures + 1:
        digits //= 10
        power += 1
    return negative, digits, power


class Fraction:
    """A numerator over a positive denominator, in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._make(numerator, 1)
            if isinstance(numerator, str):
                return cls._make(*_parse(numerator))
            if _is_rational(numerator):
                return cls._make(numerator.numerator, numerator.denominator)
            if hasattr(numerator, "as_integer_ratio"):
                return cls._make(*numerator.as_integer_ratio())
            raise TypeError("argument should be a string or a Rational instance")
        if not (_is_rational(numerator) and _is_rational(denominator)):
            raise TypeError("both arguments should be Rational instances")
        n = numerator.numerator * denominator.denominator
        d = denominator.numerator * numerator.denominator
        if not d:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        common = math.gcd(n, d)
        if d < 0:
            common = -common
        return cls._make(n // common, d // common)

    @classmethod
    def _make(cls, numerator, denominator):
        self = object.__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._make(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal

        if isinstance(dec, int):
            return cls(dec)
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._make(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._make(p1, q1)
        return Fraction._make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if found := _general_spec().fullmatch(spec):
            return _padded(found, *self._general_text(found))
        found = _float_spec().fullmatch(spec)
        if found is None or (found["align"] and found["zeros"]):
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        return _padded(found, *self._float_text(found))

    def _general_text(self, found):
        """Sign and digits of `numerator/denominator`."""
        group = found["group"]
        text = f"{abs(self._numerator):{group}}"
        if self._denominator > 1 or found["alt"]:
            text += f"/{self._denominator:{group}}"
        return _sign(self._numerator < 0, found), text

    def _float_text(self, found):
        """Sign and digits in the notation of floats, rounded exactly."""
        kind, numerator, denominator = found["kind"], self._numerator, self._denominator
        precision = int(found["precision"] or "6")
        suffix = ""
        if kind in "fF%":
            power = -precision - (2 if kind == "%" else 0)
            negative, digits = _rounded(numerator, denominator, power, found["z"])
            after_point = precision
            suffix = "%" if kind == "%" else ""
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, digits, power = _figures(numerator, denominator, figures)
            if kind in "eE" or power > 0 or power + figures <= -4:
                after_point = figures - 1
                suffix = f"{'E' if kind in 'EG' else 'e'}{power + after_point:+03d}"
            else:
                after_point = -power
        text = f"{digits:0{after_point + 1}d}"
        whole, part = text[: len(text) - after_point], text[len(text) - after_point:]
        if kind in "gG" and not found["alt"]:
            part = part.rstrip("0")
        rest = ("." if part or found["alt"] else "") + part + suffix
        sign = _sign(negative, found)
        if found["zeros"]:
            room = int(found["width"]) - len(sign) - len(rest)
            whole = whole.zfill(3 * room // 4 + 1 if found["group"] else room)
        if found["group"]:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join(found["group"] + whole[i:i + 3] for i in range(first, len(whole), 3))
        return sign, whole + rest

    def _with(self, other, exact, approximate, complexes=True):
        """The operation with another fraction, an int, a float or a complex."""
        if isinstance(other, (int, Fraction)):
            return exact(self._numerator, self._denominator, other.numerator, other.denominator)
        if isinstance(other, float):
            return approximate(float(self), other)
        return approximate(complex(self), other) if complexes and isinstance(other, complex) else NotImplemented

    def _reversed(self, other, exact, approximate, complexes=True):
        if _is_rational(other):
            return exact(other.numerator, other.denominator, self._numerator, self._denominator)
        if _is_number(other, float, "Real"):
            return approximate(float(other), float(self))
        if complexes and _is_number(other, complex, "Complex"):
            return approximate(complex(other), complex(self))
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._reversed(other, _add, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._reversed(other, _sub, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._reversed(other, _mul, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._reversed(other, _div, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._with(other, _floor, lambda a, b: a // b, complexes=False)

    def __rfloordiv__(self, other):
        return self._reversed(other, _floor, lambda a, b: a // b, complexes=False)

    def __mod__(self, other):
        return self._with(other, _mod, lambda a, b: a % b, complexes=False)

    def __rmod__(self, other):
        return self._reversed(other, _mod, lambda a, b: a % b, complexes=False)

    def __divmod__(self, other):
        return self._with(other, _divmod, divmod, complexes=False)

    def __rdivmod__(self, other):
        return self._reversed(other, _divmod, divmod, complexes=False)

    def __pow__(self, other):
        if _is_rational(other) and other.denominator != 1:
            return float(self) ** float(other)
        if not _is_rational(other):
            return float(self) ** other if isinstance(other, (float, complex)) else NotImplemented
        power, n, d = other.numerator, self._numerator, self._denominator
        if power >= 0:
            return Fraction._make(n**power, d**power)
        if not n:
            raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
        sign = -1 if n < 0 and power % 2 else 1
        return Fraction._make(sign * d**-power, abs(n) ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if _is_rational(other):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction._make(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._make(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._make(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return bool(self._numerator)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            hashed = _HASH_INF
        else:
            hashed = hash(hash(abs(self._numerator)) * inverse)
        result = hashed if self._numerator >= 0 else -hashed
        return -2 if result == -1 else result

    def __eq__(self, other):
        if _is_rational(other):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return 0.0 == other if math.isnan(other) or math.isinf(other) else self == Fraction(other)
        return NotImplemented

    def _compare(self, other, operation):
        if _is_rational(other):
            return operation(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return operation(0.0, other)
            return operation(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _is_number(x, kind, abstract):
    """Of that kind, or a program's own: whoever calls a class one has imported `numbers`."""
    numbers = sys.modules.get("numbers")
    return isinstance(x, kind) or (numbers is not None and isinstance(x, getattr(numbers, abstract)))


def _is_rational(x):
    return isinstance(x, (int, Fraction)) or _is_number(x, Fraction, "Rational")


def _add(na, da, nb, db):
    return Fraction(na * db + nb * da, da * db)


def _sub(na, da, nb, db):
    return Fraction(na * db - nb * da, da * db)


def _mul(na, da, nb, db):
    return Fraction(na * nb, da * db)


def _div(na, da, nb, db):
    if not nb:
        raise ZeroDivisionError(f"Fraction({db}, 0)")
    return Fraction(na * db, da * nb)


def _floor(na, da, nb, db):
    return (na * db) // (da * nb)


def _mod(na, da, nb, db):
    return Fraction(na * db % (nb * da), da * db)


def _divmod(na, da, nb, db):
    return _floor(na, da, nb, db), _mod(na, da, nb, db)


def _parse(text):
    """`3/4`, `-1.25`, `2e-3` as numerator and denominator in lowest terms."""
    invalid = ValueError(f"Invalid literal for Fraction: {text!r}")
    body = text.strip()
    sign = -1 if body[:1] == "-" else 1
    body = body[1:] if body[:1] in ("+", "-") else body
    over, slash, under = body.partition("/")
    over, under = over.rstrip(), under.lstrip()
    try:
        if slash:
            if not (_digits(over) and _digits(under)):
                raise invalid
            n, d = int(over), int(under)
            if not d:
                raise ZeroDivisionError(f"Fraction({sign * n}, 0)")
        else:
            mantissa, _, exponent = over.lower().partition("e")
            if "e" in over.lower() and not _digits(exponent.lstrip("+-")):
                raise invalid
            whole, dot, fraction = mantissa.partition(".")
            if not (whole or fraction) or (whole and not _digits(whole)) or (fraction and not _digits(fraction)):
                raise invalid
            n, d = int((whole + fraction).replace("_", "") or "0"), 10 ** len(fraction.replace("_", ""))
            power = int(exponent) if exponent else 0
            n, d = (n * 10**power, d) if power >= 0 else (n, d * 10**-power)
    except ValueError:
        raise invalid from None
    common = math.gcd(n, d)
    return sign * n // common, d // common


def _digits(text):
    return all(part.isdigit() for part in text.split("_"))
