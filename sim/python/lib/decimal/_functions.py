"""sqrt, exp, ln, log10 and powers, correctly rounded: computed with more digits until the rounding is certain."""

from math import isqrt

from decimal._signals import Inexact, Rounded


def sqrt_of(value, context, kind):
    if value._special():
        if value.is_nan():
            return value._nan_result(None, context)
        if not value._sign:
            return value
    if not value._int and not value._special():
        return kind._of(value._sign, 0, value._exp >> 1)._fixed(context)
    if value._sign:
        return value._invalid(context)
    digits = context.prec + 1
    exponent, coefficient = value._exp, value._int
    half = exponent >> 1
    if exponent & 1:
        coefficient *= 10
        length = (len(str(value._int)) >> 1) + 1
    else:
        length = len(str(value._int)) + 1 >> 1
    shift = digits - length
    if shift >= 0:
        coefficient *= 100**shift
        exact = True
    else:
        coefficient, rest = divmod(coefficient, 100**-shift)
        exact = not rest
    half -= shift
    root = isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        root = root // 10**shift if shift >= 0 else root * 10**-shift
        half += shift
    elif root % 5 == 0:
        root += 1
    work = context.copy()
    work.rounding = "ROUND_HALF_EVEN"
    work._flags, work._traps = context._flags, context._traps
    return kind._of(0, root, half)._fixed(work)


def _exp_scaled(x, scale):
    """exp(x / scale) * scale for integers, |x| small against scale * 1: by halving and a series."""
    halvings = 8 + max(0, x.bit_length() - scale.bit_length())
    guard = 1 << (halvings + 16)
    total_scale = scale * guard
    y = x * guard >> halvings
    total = term = total_scale
    n = 1
    while term:
        term = term * y // (total_scale * n)
        total += term
        n += 1
        if abs(term) <= 1:
            break
    for _ in range(halvings):
        total = total * total // total_scale
    return total // guard


def _ln_scaled(top, bottom, scale):
    """ln(top / bottom) * scale, by Newton's iteration on the series of exp."""
    # Brought near 1: x = m * 2**k
    k = top.bit_length() - bottom.bit_length()
    if k >= 0:
        bottom <<= k
    else:
        top <<= -k
    guard = 1 << 32
    s = scale * guard
    return (_atanh_series(top, bottom, s) + k * _ln2(s)) // guard


def _atanh_series(top, bottom, s):
    """ln(top / bottom) * s for a ratio near 1: square roots bring it nearer, then 2 atanh((x - 1) / (x + 1))."""
    halvings = 10
    guard = 1 << (halvings + 16)
    s *= guard
    x = top * s // bottom
    for _ in range(halvings):
        x = isqrt(x * s)
    z = (x - s) * s // (x + s)
    square = z * z // s
    total, term, n = z, z, 3
    while term:
        term = term * square // s
        total += term // n
        n += 2
        if abs(term) <= 1:
            break
    return (total * 2 << halvings) // guard


_ln2_known = (0, 0)


def _ln2(s):
    global _ln2_known
    if _ln2_known[0] != s:
        _ln2_known = s, _atanh_series(4, 3, s) + _atanh_series(3, 2, s)
    return _ln2_known[1]


def _certain(compute, context, kind):
    """Rounds what `compute(digits)` gives as (coefficient, exponent) with an error in the last digits: until it is clear."""
    extra = 6
    while True:
        coefficient, exponent = compute(context.prec + extra)
        digits = str(abs(coefficient))
        tail = digits[context.prec :][:-3] if len(digits) > context.prec + 3 else ""
        if tail and tail.strip("0") not in ("",) and tail.strip("9") not in ("",) and (
            tail[0] not in "45" or tail[0] == "4" and tail[1:].strip("9") or tail[0] == "5" and tail[1:].strip("0")
        ):
            break
        extra += 8
        if extra > 400:
            break
    value = kind._of(int(coefficient < 0), abs(coefficient), exponent)
    if value._int % 5 == 0:
        value = kind._of(value._sign, value._int * 10 + 1, value._exp - 1)
    work = context.copy()
    work.rounding = "ROUND_HALF_EVEN"
    work._flags, work._traps = context._flags, context._traps
    return value._fixed(work)


def exp_of(value, context, kind):
    if value.is_nan():
        return value._nan_result(None, context)
    if value.is_infinite():
        return kind(0) if value._sign else value
    if not value._int:
        return kind(1)
    if value.adjusted() > len(str((context.Emax + 1) * 3)):
        return kind._of(0, 1, (context.Emax + 1) * (1 if not value._sign else -1) - (0 if not value._sign else context.prec * 2))._fixed(context)
    if value.adjusted() < -context.prec - 2:
        near = kind._of(0, 10 ** (context.prec + 2) + (-1 if value._sign else 1), -context.prec - 2)
        return near._fixed(context)

    def compute(digits):
        scale = 10 ** (digits + 4 + max(0, value.adjusted() + 1))
        exponent = value._exp
        x = value._int * scale * 10**exponent if exponent >= 0 else value._int * scale // 10**-exponent
        x = -x if value._sign else x
        ln10 = _ln_scaled(10, 1, scale)
        power, rest = divmod(x, ln10)
        return _exp_scaled(rest, scale), power - (len(str(scale)) - 1)

    return _certain(compute, context, kind)


def ln_of(value, context, kind):
    if value.is_nan():
        return value._nan_result(None, context)
    if value.is_zero():
        return kind._of(1, 0, "F")
    if value.is_infinite() and not value._sign:
        return value
    if value._sign:
        return value._invalid(context)
    if value._order(kind(1)) == 0:
        return kind(0)

    def compute(digits):
        lead = max(0, -(value._add(kind(-1), _exact(context))).adjusted()) if value.adjusted() in (0, -1) else 0
        scale = 10 ** (digits + lead + 4)
        result = _ln_scaled(value._int, 1, scale) + value._exp * _ln_scaled(10, 1, scale)
        return result, -(len(str(scale)) - 1)

    return _certain(compute, context, kind)


def _exact(context):
    work = context.copy()
    work.prec = max(work.prec * 4, 400)
    work.clear_traps()
    return work


def log10_of(value, context, kind):
    if value.is_nan():
        return value._nan_result(None, context)
    if value.is_zero():
        return kind._of(1, 0, "F")
    if value.is_infinite() and not value._sign:
        return value
    if value._sign:
        return value._invalid(context)
    digits = str(value._int)
    if digits[0] == "1" and not digits[1:].strip("0"):
        return kind(value._exp + len(digits) - 1)._fixed(context)

    def compute(places):
        lead = max(0, -(value._add(kind(-1), _exact(context))).adjusted()) if value.adjusted() in (0, -1) else 0
        scale = 10 ** (places + lead + 6)
        ln10 = _ln_scaled(10, 1, scale)
        top = _ln_scaled(value._int, 1, scale) + value._exp * ln10
        return top * scale // ln10, -(len(str(scale)) - 1)

    return _certain(compute, context, kind)


def power_of(base, exponent, modulo, context, kind):
    if modulo is not None:
        return _power_modulo(base, exponent, modulo, context, kind)
    nan = base._nan_result(exponent, context)
    if nan is not None:
        return nan
    if exponent.is_zero():
        return base._invalid(context) if base.is_zero() else kind(1)
    whole = exponent.is_finite() and exponent._order(exponent.to_integral_value("ROUND_DOWN")) == 0
    odd = whole and int(exponent) & 1
    sign = 1 if base._sign and odd else 0
    if base._sign and not whole and not exponent.is_infinite():
        if not base.is_zero():
            return base._invalid(context)
    if base._sign and exponent.is_infinite() and not base.is_zero():
        if base.is_infinite() or base.is_finite():
            return base._invalid(context) if base.is_finite() or base.is_infinite() else base
    if base.is_zero() or base.is_infinite():
        grows = base.is_infinite() != bool(exponent._sign)
        return kind._of(sign, 0, "F") if grows else kind._of(sign, 0, 0)
    one = base.copy_abs()._order(kind(1))
    if exponent.is_infinite():
        if one == 0:
            context.raise_signal(Inexact)
            context.raise_signal(Rounded)
            return kind._of(0, 10 ** (context.prec - 1), 1 - context.prec)
        return kind._of(0, 0, "F") if (one > 0) == (not exponent._sign) else kind._of(0, 0, 0)
    if one == 0:
        if whole:
            count = int(exponent)
            width = min(max(-base._exp * min(abs(count), context.prec), 0), context.prec - 1)
            if base._exp:
                context.raise_signal(Rounded) if -base._exp * abs(count) > context.prec - 1 else None
            return kind._of(sign, 10**width, -width)
        context.raise_signal(Inexact)
        context.raise_signal(Rounded)
        return kind._of(0, 10 ** (context.prec - 1), 1 - context.prec)
    if whole and abs(int(exponent)) <= 10000 and (len(str(base._int)) * abs(int(exponent)) <= 20000):
        count = int(exponent)
        if count > 0:
            return kind._of(sign, base._int**count, base._exp * count)._fixed(context)
        bottom = kind._of(sign, base._int**-count, base._exp * -count)
        return kind(1)._divide(bottom, context)
    exact = _exact_root(base, exponent, context, kind)
    if exact is not None:
        return exact._fixed(context)
    if exponent.adjusted() < 15:
        estimate = base.copy_abs().adjusted() * float(exponent)
    else:
        estimate = 1e18 if (one > 0) != bool(exponent._sign) else -1e18
    if abs(estimate) > context.Emax * 2 + context.prec + 50:
        return kind._of(sign, 1, (context.Emax + 1) if (estimate > 0) else context.Etiny() - 10)._fixed(context)

    def compute(digits):
        scale = 10 ** (digits + 12 + max(0, exponent.adjusted() + len(str(abs(base.adjusted()) + 1))))
        ln10 = _ln_scaled(10, 1, scale)
        log = _ln_scaled(base._int, 1, scale) + base._exp * ln10
        x = log * exponent._int
        x = x * 10**exponent._exp if exponent._exp >= 0 else x // 10**-exponent._exp
        x = -x if exponent._sign else x
        power, rest = divmod(x, ln10)
        return _exp_scaled(rest, scale), power - (len(str(scale)) - 1)

    result = _certain(compute, context, kind)
    return result.copy_negate() if sign else result


def _exact_root(base, exponent, context, kind):
    """base ** exponent when it is exact, as 4 ** 0.5: found by taking the root of a fraction's denominator."""
    if base._sign:
        return None
    top, bottom = exponent.as_integer_ratio()
    if bottom == 1 or bottom > 64 or abs(top) > 64 or bottom & (bottom - 1) and bottom > 20:
        return None
    number, below = base.as_integer_ratio()
    roots = []
    for value in (number, below):
        root = round(value ** (1 / bottom)) if value < 1 << 900 else 0
        if root**bottom != value:
            return None
        roots.append(root)
    if top < 0:
        roots.reverse()
    result = kind(roots[0] ** abs(top))._divide(kind(roots[1] ** abs(top)), _exact(context))
    if (result._int * 10 ** max(result._exp, 0)) == 0:
        return None
    ideal = context.prec - len(str(result._int))
    if ideal > 0 and result._exp <= 0:
        result = kind._of(0, result._int * 10**ideal, result._exp - ideal)
        context.raise_signal(Inexact)
        context.raise_signal(Rounded)
    return result


def _power_modulo(base, exponent, modulo, context, kind):
    if base.is_nan() or exponent.is_nan() or modulo.is_nan():
        return base._nan_result(exponent, context) or base._nan_result(modulo, context)
    for part in (base, exponent, modulo):
        if part._special() or part._order(part.to_integral_value("ROUND_DOWN")) != 0:
            return base._invalid(context)
    if exponent._sign or not int(modulo) or modulo.adjusted() >= context.prec or base.is_zero() and exponent.is_zero():
        return base._invalid(context)
    odd = int(exponent) & 1
    return kind._of(1 if base._sign and odd else 0, pow(abs(int(base)), int(exponent), abs(int(modulo))), 0)
