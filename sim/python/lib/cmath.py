"""Functions of complex numbers. CPython 3.13 Modules/cmathmodule.c: the same formulas, so that the last digit agrees."""

import math as _math
from math import e, pi, tau, inf, nan

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0  # beyond this, numbers are scaled before they are squared
_SMALL = 2.2250738585072014e-308
_LOG_LARGE = _math.log(_LARGE)
_LN2, _LN10 = 0.6931471805599453, 2.302585092994046


def _complex(value):
    if isinstance(value, complex):
        return value
    convert = getattr(type(value), "__complex__", None)
    if convert is not None:
        return complex(value)
    if isinstance(value, str):
        raise TypeError("must be real number, not str")
    return complex(_real(value))


def _real(value):
    return _math.fsum((value,)) if isinstance(value, (int, float)) else _math.copysign(value, value)


def _finite(z):
    return _math.isfinite(z.real) and _math.isfinite(z.imag)




def phase(z, /):
    """The angle, from -pi to pi."""
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if not _math.isfinite(r) or not _math.isfinite(phi):
        if _math.isinf(r) and _math.isfinite(phi) and phi != 0.0:
            return complex(_math.copysign(inf, r * _math.cos(phi)), _math.copysign(inf, r * _math.sin(phi)))
        if r == 0.0 and phi != phi:
            return complex(0.0, 0.0)
        if phi in (inf, -inf) and r == r and r != 0.0:
            raise ValueError("math domain error")
        if phi == 0.0:
            return complex(r, r * phi if r == r and not _math.isinf(r) else _math.copysign(0.0, phi))
        return complex(nan, nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return _finite(_complex(z))


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def _only_finite(name, z):
    if not _finite(z):
        import sys

        sys._unsupported(f"cmath.{name}() of infinities and NaN")


def sqrt(z, /):
    z = _complex(z)
    _only_finite("sqrt", z)
    if z.real == 0.0 and z.imag == 0.0:
        return complex(0.0, z.imag)
    ax, ay = _math.fabs(z.real), _math.fabs(z.imag)
    if ax < _SMALL and ay < _SMALL and (ax > 0.0 or ay > 0.0):
        ax = _math.ldexp(ax, 54)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, _math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if z.real >= 0.0:
        return complex(s, _math.copysign(d, z.imag))
    return complex(d, _math.copysign(s, z.imag))


def exp(z, /):
    z = _complex(z)
    _only_finite("exp", z)
    if z.real > _LOG_LARGE:
        length = _math.exp(z.real - 1.0)
        result = complex(length * _math.cos(z.imag) * e, length * _math.sin(z.imag) * e)
    else:
        length = _math.exp(z.real)
        result = complex(length * _math.cos(z.imag), length * _math.sin(z.imag))
    if not _finite(result):
        raise OverflowError("math range error")
    return result


def _log(z):
    _only_finite("log", z)
    ax, ay = _math.fabs(z.real), _math.fabs(z.imag)
    if ax > _LARGE or ay > _LARGE:
        length = _math.log(_math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        length = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            big, small = max(ax, ay), min(ax, ay)
            length = _math.log1p((big - 1) * (big + 1) + small * small) / 2.0
        else:
            length = _math.log(h)
    return complex(length, _math.atan2(z.imag, z.real))


def log(z, base=None, /):
    result = _log(_complex(z))
    return result if base is None else result / _log(_complex(base))


def log10(z, /):
    result = _log(_complex(z))
    return complex(result.real / _LN10, result.imag / _LN10)


def cosh(z, /):
    z = _complex(z)
    _only_finite("cosh", z)
    if _math.fabs(z.real) > _LOG_LARGE:
        less = z.real - _math.copysign(1.0, z.real)
        result = complex(_math.cos(z.imag) * _math.cosh(less) * e, _math.sin(z.imag) * _math.sinh(less) * e)
    else:
        result = complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))
    if not _finite(result):
        raise OverflowError("math range error")
    return result


def sinh(z, /):
    z = _complex(z)
    _only_finite("sinh", z)
    if _math.fabs(z.real) > _LOG_LARGE:
        less = z.real - _math.copysign(1.0, z.real)
        result = complex(_math.cos(z.imag) * _math.sinh(less) * e, _math.sin(z.imag) * _math.cosh(less) * e)
    else:
        result = complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))
    if not _finite(result):
        raise OverflowError("math range error")
    return result


def tanh(z, /):
    z = _complex(z)
    _only_finite("tanh", z)
    if _math.fabs(z.real) > _LOG_LARGE:
        imaginary = 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * _math.fabs(z.real))
        return complex(_math.copysign(1.0, z.real), imaginary)
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def _turned(function, z):
    """-i f(iz)"""
    z = _complex(z)
    result = function(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def sin(z, /):
    return _turned(sinh, z)


def tan(z, /):
    return _turned(tanh, z)


def acos(z, /):
    z = _complex(z)
    _only_finite("acos", z)
    if _math.fabs(z.real) > _LARGE or _math.fabs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        if z.real < 0.0:
            imaginary = -_math.copysign(length, z.imag)
        else:
            imaginary = _math.copysign(length, -z.imag)
        return complex(_math.atan2(_math.fabs(z.imag), z.real), imaginary)
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    _only_finite("acosh", z)
    if _math.fabs(z.real) > _LARGE or _math.fabs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(length, _math.atan2(z.imag, z.real))
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _complex(z)
    _only_finite("asinh", z)
    if _math.fabs(z.real) > _LARGE or _math.fabs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        real = _math.copysign(length, z.real) if z.imag >= 0.0 else -_math.copysign(length, -z.real)
        return complex(real, _math.atan2(z.imag, _math.fabs(z.real)))
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))  # fmt: skip


def asin(z, /):
    return _turned(asinh, z)


def atanh(z, /):
    z = _complex(z)
    _only_finite("atanh", z)
    if z.real < 0.0 or (z.real == 0.0 and _math.copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    ay = _math.fabs(z.imag)
    if z.real > _math.sqrt(_LARGE) or ay > _math.sqrt(_LARGE):
        h = _math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -_math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < _math.sqrt(_SMALL):
        if ay == 0.0:
            raise ValueError("math domain error")
        real = -_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0)))
        return complex(real, _math.copysign(_math.atan2(2.0, -ay) / 2, z.imag))
    below = (1 - z.real) * (1 - z.real) + ay * ay
    return complex(_math.log1p(4.0 * z.real / below) / 4.0,
                   -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0)  # fmt: skip


def atan(z, /):
    return _turned(atanh, z)
