"""Decimal numbers: exact, with a precision and a rounding that the program chooses (IBM's General Decimal Arithmetic)."""

from decimal._context import (
    BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext,
)  # fmt: skip
from decimal._number import Decimal, DecimalTuple
from decimal._signals import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Clamped,
    ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
    InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)  # fmt: skip

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -MAX_EMAX, -1999999999999999997

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext",
    "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]  # fmt: skip
