"""Contexts: precision, rounding, limits, and which signals are errors."""

import contextvars

from decimal._signals import (
    CONDITIONS, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUNDINGS, SIGNALS, Clamped, DivisionByZero, FloatOperation, Inexact,
    InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)  # fmt: skip

_MAX = 999999999999999999
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


class _SignalDict(dict):
    """flags or traps: what has happened, or raises."""

    def __setitem__(self, signal, value):
        if signal not in self:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, signal, bool(value))

    def __repr__(self):
        return "{" + ", ".join(f"<class 'decimal.{s.__name__}'>:{value}" for s, value in self.items()) + "}"

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")


def _signals(which, default):
    if which is None:
        which = default
    if isinstance(which, dict):
        return _SignalDict({signal: bool(which.get(signal)) for signal in SIGNALS})
    which = [CONDITIONS.get(signal, signal) for signal in which]
    for signal in which:
        if signal not in SIGNALS:
            raise TypeError("values must be signals")
    return _SignalDict({signal: signal in which for signal in SIGNALS})


def _checked(name, low, high, text=None):
    hidden = "_" + name

    def get(self):
        return getattr(self, hidden)

    def set(self, value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not low <= value <= high:
            raise ValueError(text or f"valid range for {name} is [{low}, {'MAX_' + name.upper() if high == _MAX else high}]")
        object.__setattr__(self, hidden, value)

    return property(get, set)


class Context:
    __module__ = "decimal"

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = DefaultContext if DefaultContext is not None else self
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self._flags = _signals(flags, ())
        self._traps = _signals(traps, None if base is self else base.traps)

    prec = _checked("prec", 1, _MAX, "valid range for prec is [1, MAX_PREC]")
    Emin = _checked("Emin", -_MAX, 0, "valid range for Emin is [MIN_EMIN, 0]")
    Emax = _checked("Emax", 0, _MAX, "valid range for Emax is [0, MAX_EMAX]")
    capitals = _checked("capitals", 0, 1, "valid values for capitals are 0 or 1")
    clamp = _checked("clamp", 0, 1, "valid values for clamp are 0 or 1")
    flags = property(lambda self: self._flags, lambda self, value: setattr(self, "_flags", _signals(value, ())))
    traps = property(lambda self: self._traps, lambda self, value: setattr(self, "_traps", _signals(value, ())))

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        self._rounding = value

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal in _SHOWN if self._flags[signal])
        traps = ", ".join(signal.__name__ for signal in _SHOWN if self._traps[signal])
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])"
        )

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self._flags, self._traps)

    __copy__ = copy

    def clear_flags(self):
        self._flags = _signals((), ())

    def clear_traps(self):
        self._traps = _signals((), ())

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def raise_signal(self, condition):
        """Notes that something has happened; an error if it is trapped."""
        signal = CONDITIONS.get(condition, condition)
        self._flags[signal] = True
        if self._traps[signal]:
            raise signal([condition])

    def raise_signals(self, *signals):
        """Several at once: the first of those that are trapped is the error, and names them all."""
        for signal in signals:
            self._flags[signal] = True
        trapped = [signal for signal in signals if self._traps[signal]]
        if trapped:
            raise trapped[0](trapped)

    def create_decimal(self, num="0", /):
        from decimal._number import Decimal

        return Decimal(num, self)._fixed(self)

    def create_decimal_from_float(self, f, /):
        from decimal._number import Decimal

        return Decimal.from_float(f)._fixed(self)

    def __getattr__(self, name):
        """ctx.add(a, b) and its like: the method or operator of Decimal in this context."""
        if name not in _OPERATIONS:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        from decimal._number import Decimal

        method = getattr(Decimal, _OPERATIONS[name])

        def operation(first, /, *rest):
            first = Decimal._operand(first, self)
            return method(first, *(Decimal._operand(other, self) for other in rest), context=self)

        operation.__name__ = name
        return operation


_OPERATIONS = {
    "abs": "_absolute", "add": "_add", "compare": "compare", "compare_signal": "compare_signal", "divide": "_divide",
    "divide_int": "_divide_int", "divmod": "_divmod", "exp": "exp", "fma": "fma", "ln": "ln", "log10": "log10", "logb": "logb",
    "max": "max", "max_mag": "max_mag", "min": "min", "min_mag": "min_mag", "minus": "_minus", "multiply": "_multiply",
    "next_minus": "next_minus", "next_plus": "next_plus", "normalize": "normalize", "number_class": "number_class",
    "plus": "_plus", "power": "_power", "quantize": "quantize", "remainder": "_remainder", "remainder_near": "remainder_near",
    "rotate": "rotate", "scaleb": "scaleb", "shift": "shift", "sqrt": "sqrt", "subtract": "_subtract",
    "to_eng_string": "to_eng_string", "to_integral": "to_integral_value", "to_integral_exact": "to_integral_exact",
    "to_integral_value": "to_integral_value", "to_sci_string": "_to_text",
}  # fmt: skip

DefaultContext = None
_TRAPS = (InvalidOperation, DivisionByZero, Overflow)
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, (), _TRAPS)
BasicContext = Context(
    9, ROUND_HALF_UP, traps=(DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow), flags=()
)
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=(), flags=())

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    try:
        return _current.get()
    except LookupError:
        context = Context()
        _current.set(context)
        return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _LocalContext:
    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    made = _LocalContext(getcontext() if ctx is None else ctx)
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"localcontext() got an unexpected keyword argument {name!r}")
        setattr(made._new, name, value)
    return made
