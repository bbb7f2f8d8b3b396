"""Decimal: a sign, an integer and a power of ten; or an infinity or NaN."""

import math
import sys
from collections import namedtuple

from decimal._context import getcontext
from decimal._format import format_decimal
from decimal._functions import exp_of, ln_of, log10_of, power_of, sqrt_of
from decimal._signals import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, rounds_up,
)  # fmt: skip

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


def _length(coefficient):
    return len(str(coefficient))


def _parse(text):
    """(sign, coefficient, exponent) of a numeric string; exponent "F", "n", "N" for the special ones; None if it is none."""
    text = text.strip().replace("_", "")
    sign = 0
    if text[:1] in ("+", "-"):
        sign = int(text[0] == "-")
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, "F"
    for prefix, kind in (("snan", "N"), ("nan", "n")):
        if lower.startswith(prefix):
            digits = text[len(prefix) :]
            return (sign, int(digits or "0"), kind) if digits.isdecimal() or not digits else None
    mantissa, mark, exponent = lower.partition("e")
    if mark:
        digits = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not digits.isdecimal():
            return None
    whole, _, fraction = mantissa.partition(".")
    if not (whole + fraction) or not (whole + fraction).isdecimal():
        return None
    return sign, int(whole + fraction), (int(exponent) if mark else 0) - len(fraction)


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_hash")
    __module__ = "decimal"

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            made = value._sign, value._int, value._exp
        elif isinstance(value, str):
            made = _parse(value)
            if made is None:
                (context or getcontext()).raise_signal(ConversionSyntax)
                made = 0, 0, "n"
        elif isinstance(value, int):
            made = int(value < 0), abs(int(value)), 0
        elif isinstance(value, float):
            (context or getcontext())._flags[FloatOperation] = True
            if (context or getcontext())._traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            return cls._of(*_float_parts(value)) if cls is Decimal else cls(cls.from_float(value))
        elif isinstance(value, (list, tuple)):
            made = _tuple_parts(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sign, self._int, self._exp = made
        self._hash = None
        return self

    @staticmethod
    def _of(sign, coefficient, exponent):
        self = object.__new__(Decimal)
        self._sign, self._int, self._exp, self._hash = sign, coefficient, exponent, None
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int) and not isinstance(f, float):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        made = Decimal._of(*_float_parts(f))
        return made if cls is Decimal else cls(made)

    @staticmethod
    def _operand(value, context=None):
        if isinstance(value, Decimal):
            return value
        if isinstance(value, int):
            return Decimal(value)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @staticmethod
    def _other(value, comparing=False):
        """The other operand as a Decimal, or NotImplemented."""
        if isinstance(value, Decimal):
            return value
        if isinstance(value, int):
            return Decimal(value)
        if comparing and isinstance(value, float):
            context = getcontext()
            context._flags[FloatOperation] = True
            return Decimal.from_float(value)
        return NotImplemented

    # -- what it is --------------------------------------------------------------------------------------------------

    def _special(self):
        return isinstance(self._exp, str)

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return not self._special()

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._special() and self._int == 0

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self._exp == "N" else "NaN"
        sign = "-" if self._sign else "+"
        if self.is_infinite():
            return sign + "Infinity"
        if self.is_zero():
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        return 0 if self._special() else self._exp + _length(self._int) - 1

    def as_tuple(self):
        digits = tuple(map(int, str(self._int))) if self.is_finite() or self._int else ()
        if self.is_infinite():
            digits = (0,)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._exp >= 0:
            top, bottom = self._int * 10**self._exp, 1
        else:
            bottom = 10**-self._exp
            common = math.gcd(self._int, bottom)
            top, bottom = self._int // common, bottom // common
        return -top if self._sign else top, bottom

    def canonical(self):
        return self

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def radix(self):
        return Decimal(10)

    # -- as text -----------------------------------------------------------------------------------------------------

    def _text(self, engineering, capitals):
        sign = "-" if self._sign else ""
        if self._special():
            if self._exp == "F":
                return sign + "Infinity"
            return f"{sign}{'s' if self._exp == 'N' else ''}NaN{self._int or ''}"
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, fraction = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + "0" * (point - len(digits)), ""
        else:
            whole, fraction = digits[:point], "." + digits[point:]
        exponent = "" if left == point else f"{'E' if capitals else 'e'}{left - point:+d}"
        return sign + whole + fraction + exponent

    def __str__(self):
        return self._text(False, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return self._text(True, (context or getcontext()).capitals)

    def _to_text(self, context=None):
        return self._text(False, (context or getcontext()).capitals)

    def __format__(self, spec):
        return format_decimal(self, spec, getcontext())

    # -- rounding ----------------------------------------------------------------------------------------------------

    def _rescaled(self, exponent, rounding):
        """With that exponent, and whether anything but zeros was dropped."""
        if exponent <= self._exp or self._int == 0:
            shift = self._exp - exponent
            return Decimal._of(self._sign, self._int * 10**shift if shift > 0 else self._int, exponent), False
        drop = exponent - self._exp
        if drop > _length(self._int) + 1:
            kept, rest, half = 0, self._int, -1
        else:
            unit = 10**drop
            kept, rest = divmod(self._int, unit)
            half = (rest * 2 > unit) - (rest * 2 < unit)
        if rest and rounds_up(rounding, self._sign, kept % 10, rest, half):
            kept += 1
        return Decimal._of(self._sign, kept, exponent), rest != 0

    def _fixed(self, context):
        """Rounded and limited as the context says, with its signals."""
        if self._special():
            if self.is_nan() and len(str(self._int)) > context.prec - context.clamp:
                return Decimal._of(self._sign, int(str(self._int)[-(context.prec - context.clamp) :]), self._exp)
            return self
        prec, tiny, top = context.prec, context.Etiny(), context.Etop()
        if self._int == 0:
            limit = top if context.clamp else context.Emax
            exponent = min(max(self._exp, tiny), limit)
            if exponent != self._exp:
                context.raise_signal(Clamped)
                return Decimal._of(self._sign, 0, exponent)
            return self
        least = _length(self._int) + self._exp - prec  # the exponent with `prec` digits
        if least > top:
            return self._overflow(context)
        subnormal = least < tiny
        if subnormal:
            least = tiny
        if self._exp < least:
            result, inexact = self._rescaled(least, context.rounding)
            if _length(result._int) > prec:
                result = Decimal._of(result._sign, result._int // 10, result._exp + 1)
            overflow = result._exp > top
            if inexact and subnormal:
                context.raise_signal(Underflow)
            if subnormal:
                context.raise_signal(Subnormal)
            if overflow:
                return self._overflow(context)
            context.raise_signal(Rounded)
            if inexact:
                context.raise_signal(Inexact)
            if not result._int:
                context.raise_signal(Clamped)
            return result
        if subnormal:
            context.raise_signal(Subnormal)
        if context.clamp and self._exp > top:
            context.raise_signal(Clamped)
            return Decimal._of(self._sign, self._int * 10 ** (self._exp - top), top)
        return self

    def _overflow(self, context):
        context.raise_signal(Overflow)
        context.raise_signal(Inexact)
        context.raise_signal(Rounded)
        rounding = context.rounding
        if rounding in (ROUND_DOWN, "ROUND_05UP") or rounding == (ROUND_FLOOR if not self._sign else ROUND_CEILING):
            return Decimal._of(self._sign, 10**context.prec - 1, context.Etop())
        return Decimal._of(self._sign, 0, "F")

    def _nan_result(self, other=None, context=None):
        """The NaN that an operation on NaNs gives; None when neither is one."""
        context = context or getcontext()
        operands = [self] if other is None else [self, other]
        for kind in ("N", "n"):
            for operand in operands:
                if operand._exp == kind:
                    if kind == "N":
                        context.raise_signal(InvalidOperation)
                    return Decimal._of(operand._sign, operand._int, "n")._fixed(context)
        return None

    def _invalid(self, context, condition=InvalidOperation):
        context.raise_signal(condition)
        return Decimal._of(0, 0, "n")

    # -- arithmetic --------------------------------------------------------------------------------------------------

    def _add(self, other, context=None):
        context = context or getcontext()
        if self._special() or other._special():
            nan = self._nan_result(other, context)
            if nan is not None:
                return nan
            if self.is_infinite():
                if other.is_infinite() and self._sign != other._sign:
                    return self._invalid(context)
                return self
            return other
        exponent = min(self._exp, other._exp)
        negative_zero = context.rounding == ROUND_FLOOR and self._sign != other._sign
        if self._int and other._int and abs(self._exp - other._exp) > 4 * context.prec + 8:
            self, other = self._close(other, context), other._close(self, context)
            exponent = min(self._exp, other._exp)
        left = self._int * 10 ** (self._exp - exponent) if self._int else 0
        right = other._int * 10 ** (other._exp - exponent) if other._int else 0
        total = (-left if self._sign else left) + (-right if other._sign else right)
        if total == 0:
            sign = 1 if negative_zero or (self._sign and other._sign) else 0
            return Decimal._of(sign, 0, exponent)._fixed(context)
        return Decimal._of(int(total < 0), abs(total), exponent)._fixed(context)

    def _close(self, other, context):
        """Far below the other: what of it can matter is that it is there."""
        limit = other.adjusted() - 2 * context.prec - 4
        if self.adjusted() < limit:
            return Decimal._of(self._sign, 1, limit)
        return self

    def _subtract(self, other, context=None):
        return self._add(other.copy_negate() if not other.is_nan() else other, context)

    def _multiply(self, other, context=None):
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            nan = self._nan_result(other, context)
            if nan is not None:
                return nan
            if self.is_zero() or other.is_zero():
                return self._invalid(context)
            return Decimal._of(sign, 0, "F")
        return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    def _divide(self, other, context=None):
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special() or other._special():
            nan = self._nan_result(other, context)
            if nan is not None:
                return nan
            if self.is_infinite():
                return self._invalid(context) if other.is_infinite() else Decimal._of(sign, 0, "F")
            context.raise_signal(Clamped)
            return Decimal._of(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return self._invalid(context, DivisionUndefined)
            context.raise_signal(DivisionByZero)
            return Decimal._of(sign, 0, "F")
        if not self._int:
            return Decimal._of(sign, 0, self._exp - other._exp)._fixed(context)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        exponent = self._exp - other._exp - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10**shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10**-shift)
        if rest:
            if quotient % 5 == 0:
                quotient += 1  # so that it cannot be taken for exact or half-way
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return Decimal._of(sign, quotient, exponent)._fixed(context)

    def _int_divmod(self, other, context):
        """Quotient (an int) and remainder of finite numbers, or None when the quotient has too many digits."""
        exponent = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            return None
        left = self._int * 10 ** (self._exp - exponent)
        right = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(left, right)
        if quotient >= 10**context.prec:
            return None
        return quotient, Decimal._of(self._sign, rest, exponent)

    def _divmod(self, other, context=None):
        context = context or getcontext()
        sign = self._sign ^ other._sign
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan, nan
        if self.is_infinite():
            invalid = self._invalid(context)
            return (invalid if other.is_infinite() else Decimal._of(sign, 0, "F")), invalid
        if other.is_infinite():
            return Decimal._of(sign, 0, 0), self._fixed(context)
        if not other._int:
            if not self._int:
                nan = self._invalid(context, DivisionUndefined)
                return nan, nan
            context.raise_signals(InvalidOperation, DivisionByZero)
            return Decimal._of(sign, 0, "F"), Decimal._of(0, 0, "n")
        found = self._int_divmod(other, context)
        if found is None:
            nan = self._invalid(context, DivisionImpossible)
            return nan, nan
        return Decimal._of(sign, found[0], 0), found[1]._fixed(context)

    def _divide_int(self, other, context=None):
        context = context or getcontext()
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self.is_infinite():
            return self._invalid(context) if other.is_infinite() else Decimal._of(sign, 0, "F")
        if other.is_infinite():
            return Decimal._of(sign, 0, 0)
        if not other._int:
            if not self._int:
                return self._invalid(context, DivisionUndefined)
            context.raise_signal(DivisionByZero)
            return Decimal._of(sign, 0, "F")
        found = self._int_divmod(other, context)
        return self._invalid(context, DivisionImpossible) if found is None else Decimal._of(sign, found[0], 0)

    def _remainder(self, other, context=None):
        context = context or getcontext()
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        if self.is_infinite():
            return self._invalid(context)
        if other.is_infinite():
            return self._fixed(context)
        if not other._int:
            return self._invalid(context, DivisionUndefined if not self._int else InvalidOperation)
        found = self._int_divmod(other, context)
        return self._invalid(context, DivisionImpossible) if found is None else found[1]._fixed(context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = self._operand(other)
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        if self.is_infinite():
            return self._invalid(context)
        if not other.is_infinite() and not other._int:
            return self._invalid(context, DivisionUndefined if not self._int else InvalidOperation)
        if other.is_infinite():
            return self._fixed(context)
        found = self._int_divmod(other, context)
        if found is None:
            return self._invalid(context, DivisionImpossible)
        quotient, rest = found
        exponent = rest._exp
        right = other._int * 10 ** (other._exp - exponent)
        if 2 * rest._int + (quotient & 1) > right:
            return Decimal._of(self._sign ^ 1, right - rest._int, exponent)._fixed(context)
        return rest._fixed(context)

    def _power(self, other, modulo=None, context=None):
        context = context or getcontext()
        return power_of(self, other, modulo, context, Decimal)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other, third = self._operand(other), self._operand(third)
        if not (self._special() or other._special()):
            product = Decimal._of(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        else:
            product = self._multiply(other, context)
        return product._add(third, context)

    def _minus(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan_result(None, context)
        if not self._special() and not self._int and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self.copy_negate()._fixed(context)

    def _plus(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan_result(None, context)
        if not self._special() and not self._int and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self._fixed(context)

    def _absolute(self, context=None):
        return self._minus(context) if self._sign else self._plus(context)

    __neg__, __pos__ = _minus, _plus

    def __abs__(self):
        return self._absolute()

    def copy_abs(self):
        return Decimal._of(0, self._int, self._exp)

    def copy_negate(self):
        return Decimal._of(self._sign ^ 1, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return Decimal._of(self._operand(other)._sign, self._int, self._exp)

    # -- comparison and hash -----------------------------------------------------------------------------------------

    def _order(self, other):
        """-1, 0, 1; neither is a NaN."""
        if self._special() or other._special():
            mine = (self._exp == "F") * (-1 if self._sign else 1)
            theirs = (other._exp == "F") * (-1 if other._sign else 1)
            return (mine > theirs) - (mine < theirs)
        if not self._int or not other._int:
            mine = bool(self._int) * (-1 if self._sign else 1)
            theirs = bool(other._int) * (-1 if other._sign else 1)
            return (mine > theirs) - (mine < theirs)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        larger = -1 if self._sign else 1
        mine, theirs = self.adjusted(), other.adjusted()
        if mine != theirs:
            return larger if mine > theirs else -larger
        exponent = min(self._exp, other._exp)
        mine = self._int * 10 ** (self._exp - exponent)
        theirs = other._int * 10 ** (other._exp - exponent)
        return 0 if mine == theirs else larger if mine > theirs else -larger

    def _compared(self, other, test, ordering):
        if isinstance(other, (Decimal, int, float)):
            other = self._other(other, True)
        elif hasattr(other, "numerator") and hasattr(other, "denominator"):
            if self.is_nan() or self.is_infinite():
                return NotImplemented if not self.is_infinite() else test(-1 if self._sign else 1)
            top, bottom = self.as_integer_ratio()
            left, right = top * other.denominator, other.numerator * bottom
            return test((left > right) - (left < right))
        else:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if ordering or self.is_snan() or other.is_snan():
                getcontext().raise_signal(InvalidOperation)
            return None
        return test(self._order(other))

    def __eq__(self, other):
        result = self._compared(other, lambda order: order == 0, False)
        return False if result is None else result

    def __lt__(self, other):
        result = self._compared(other, lambda order: order < 0, True)
        return False if result is None else result

    def __le__(self, other):
        result = self._compared(other, lambda order: order <= 0, True)
        return False if result is None else result

    def __gt__(self, other):
        result = self._compared(other, lambda order: order > 0, True)
        return False if result is None else result

    def __ge__(self, other):
        result = self._compared(other, lambda order: order >= 0, True)
        return False if result is None else result

    def __hash__(self):
        if self._hash is None:
            if self._special():
                if self.is_snan():
                    raise TypeError("Cannot hash a signaling NaN value")
                self._hash = object.__hash__(self) if self.is_nan() else -314159 if self._sign else 314159
            else:
                modulus = sys.hash_info.modulus
                if self._exp >= 0:
                    power = pow(10, self._exp, modulus)
                else:
                    power = pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
                value = self._int * power % modulus
                value = -value if self._sign else value
                self._hash = -2 if value == -1 else value
        return self._hash

    def __bool__(self):
        return self._special() or self._int != 0

    def compare(self, other, context=None):
        other = self._operand(other)
        nan = self._nan_result(other, context)
        return nan if nan is not None else Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        other = self._operand(other)
        if self.is_nan() or other.is_nan():
            return self._invalid(context or getcontext())
        return Decimal(self._order(other))

    def _total_key(self):
        if self.is_nan():
            key = (3 if self._exp == "n" else 2, self._int)
        elif self.is_infinite():
            key = (1, 0)
        else:
            key = (0, 0)
        return key

    def compare_total(self, other, context=None):
        other = self._operand(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        mine, theirs = self._total_key(), other._total_key()
        if mine == theirs == (0, 0):
            order = self.copy_abs()._order(other.copy_abs()) or (self._exp > other._exp) - (self._exp < other._exp)
        else:
            order = (mine > theirs) - (mine < theirs)
        return Decimal(-order if self._sign else order)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(self._operand(other).copy_abs())

    def _extreme(self, other, context, largest, magnitude):
        context = context or getcontext()
        other = self._operand(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._fixed(context)
            if other.is_qnan() and not self.is_nan():
                return self._fixed(context)
            return self._nan_result(other, context)
        order = self.copy_abs()._order(other.copy_abs()) if magnitude else self._order(other)
        if order == 0:
            order = int(self.compare_total(other))
        return (self if (order >= 0) == largest or order == 0 else other)._fixed(context)

    def max(self, other, context=None):
        return self._extreme(other, context, True, False)

    def min(self, other, context=None):
        return self._extreme(other, context, False, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, False, True)

    def same_quantum(self, other, context=None):
        other = self._operand(other)
        if self._special() or other._special():
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    # -- exponents and integers --------------------------------------------------------------------------------------

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = self._operand(exp)
        rounding = rounding or context.rounding
        if self._special() or exp._special():
            nan = self._nan_result(exp, context)
            if nan is not None:
                return nan
            if self.is_infinite() and exp.is_infinite():
                return Decimal._of(self._sign, 0, "F")
            return self._invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return self._invalid(context)
        if not self._int:
            return Decimal._of(self._sign, 0, exp._exp)._fixed(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return self._invalid(context)
        result, inexact = self._rescaled(exp._exp, rounding)
        if result.adjusted() > context.Emax or _length(result._int) > context.prec:
            return self._invalid(context)
        if result._int and result.adjusted() < context.Emin:
            context.raise_signal(Subnormal)
        if result._exp > self._exp:
            if inexact:
                context.raise_signal(Inexact)
            context.raise_signal(Rounded)
        return result._fixed(context)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special():
            return self._nan_result(None, context) if self.is_nan() else self
        return self if self._exp >= 0 else self._rescaled(0, rounding or context.rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special():
            return self._nan_result(None, context) if self.is_nan() else self
        if self._exp >= 0:
            return self
        result, inexact = self._rescaled(0, rounding or context.rounding)
        if inexact:
            context.raise_signal(Inexact)
        context.raise_signal(Rounded)
        return result

    def normalize(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan_result(None, context)
        result = self._fixed(context)
        if result._special():
            return result
        if not result._int:
            return Decimal._of(result._sign, 0, 0)
        value, exponent = result._int, result._exp
        limit = context.Etop() if context.clamp else context.Emax
        while value % 10 == 0 and exponent < limit:
            value //= 10
            exponent += 1
        return Decimal._of(result._sign, value, exponent)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = self._operand(other)
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        if other._exp != 0 or not -2 * (context.Emax + context.prec) <= int(other) <= 2 * (context.Emax + context.prec):
            return self._invalid(context)
        if self.is_infinite():
            return self
        return Decimal._of(self._sign, self._int, self._exp + int(other))._fixed(context)

    def logb(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan_result(None, context)
        if self.is_infinite():
            return Decimal._of(0, 0, "F")
        if not self._int:
            context.raise_signal(DivisionByZero)
            return Decimal._of(1, 0, "F")
        return Decimal(self.adjusted())._fixed(context)

    def _moved(self, other, context, around):
        context = context or getcontext()
        other = self._operand(other)
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        if other._exp != 0 or not -context.prec <= int(other) <= context.prec:
            return self._invalid(context)
        if self.is_infinite():
            return self
        count = int(other)
        digits = str(self._int).rjust(context.prec, "0")[-context.prec :]
        if around:
            digits = digits[count:] + digits[:count]
        elif count < 0:
            digits = digits[:count] or "0"
        else:
            digits = (digits + "0" * count)[-context.prec :]
        return Decimal._of(self._sign, int(digits), self._exp)

    def shift(self, other, context=None):
        return self._moved(other, context, False)

    def rotate(self, other, context=None):
        return self._moved(other, context, True)

    def _neighbour(self, context, up):
        context = (context or getcontext()).copy()
        if self.is_nan():
            return self._nan_result(None, context)
        if self.is_infinite():
            if bool(self._sign) != up:
                return self
            return Decimal._of(self._sign, 10**context.prec - 1, context.Etop())
        context.rounding = ROUND_CEILING if up else ROUND_FLOOR
        context.clear_traps()
        new = self._fixed(context)
        if new != self:
            return new
        return self._add(Decimal._of(int(not up), 1, context.Etiny() - 1), context)

    def next_plus(self, context=None):
        return self._neighbour(context, True)

    def next_minus(self, context=None):
        return self._neighbour(context, False)

    def next_toward(self, other, context=None):
        other = self._operand(other)
        nan = self._nan_result(other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        return self.copy_sign(other) if order == 0 else self._neighbour(context, order < 0)

    def _whole(self, rounding):
        if self._special():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        value = self._rescaled(0, rounding)[0] if self._exp < 0 else self
        result = value._int * 10**value._exp
        return -result if self._sign else result

    def __int__(self):
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(Decimal._of(0, 1, -n), ROUND_HALF_EVEN)

    def __float__(self):
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        return float("-nan" if self._sign else "nan") if self.is_nan() else float(str(self))

    def __complex__(self):
        return complex(float(self))

    # -- functions ---------------------------------------------------------------------------------------------------

    def sqrt(self, context=None):
        return sqrt_of(self, context or getcontext(), Decimal)

    def exp(self, context=None):
        return exp_of(self, context or getcontext(), Decimal)

    def ln(self, context=None):
        return ln_of(self, context or getcontext(), Decimal)

    def log10(self, context=None):
        return log10_of(self, context or getcontext(), Decimal)

    # -- copies ------------------------------------------------------------------------------------------------------

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _operators(name, method):
    operation = getattr(Decimal, method)

    def forward(self, other):
        other = self._other(other)
        return other if other is NotImplemented else operation(self, other)

    def reflected(self, other):
        other = self._other(other)
        return other if other is NotImplemented else operation(other, self)

    setattr(Decimal, f"__{name}__", forward)
    setattr(Decimal, f"__r{name}__", reflected)


for _name, _method in (("add", "_add"), ("sub", "_subtract"), ("mul", "_multiply"), ("truediv", "_divide"),
                       ("floordiv", "_divide_int"), ("mod", "_remainder"), ("divmod", "_divmod")):  # fmt: skip
    _operators(_name, _method)


def _pow(self, other, modulo=None):
    other = self._other(other)
    if other is NotImplemented:
        return other
    if modulo is not None:
        modulo = self._other(modulo)
        if modulo is NotImplemented:
            return modulo
    return self._power(other, modulo)


def _rpow(self, other):
    other = self._other(other)
    return other if other is NotImplemented else other._power(self)


Decimal.__pow__, Decimal.__rpow__ = _pow, _rpow
Decimal.__neg__ = lambda self: self._minus()
Decimal.__pos__ = lambda self: self._plus()


def _float_parts(value):
    if math.isnan(value):
        return int(math.copysign(1.0, value) < 0), 0, "n"
    if math.isinf(value):
        return int(value < 0), 0, "F"
    sign = int(math.copysign(1.0, value) < 0)
    top, bottom = abs(value).as_integer_ratio()
    power = bottom.bit_length() - 1
    return sign, top * 5**power, -power


def _tuple_parts(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return sign, 0, "F"
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    coefficient = int("".join(map(str, digits)) or "0")
    if exponent in ("n", "N"):
        return sign, coefficient, exponent
    if not isinstance(exponent, int):
        raise ValueError("exponent must be an integer" if not isinstance(exponent, str) else "string argument in the third position must be 'F', 'n' or 'N'")
    return sign, coefficient, exponent
