"""format(Decimal, spec)."""


def _parse(spec):
    """[[fill]align][sign][z][#][0][width][,][.precision][type] as a dict; None if it is wrong."""
    fields = {"fill": " ", "align": ">", "sign": "-", "z": False, "zero": False, "width": 0, "comma": "", "precision": None,
              "type": None}  # fmt: skip
    i = 0
    explicit = False
    if len(spec) > 1 and spec[1] in "<>=^":
        fields["fill"], fields["align"], i, explicit = spec[0], spec[1], 2, True
    elif spec[:1] and spec[0] in "<>=^":
        fields["align"], i, explicit = spec[0], 1, True
    if spec[i : i + 1] and spec[i] in "+- ":
        fields["sign"] = spec[i]
        i += 1
    if spec[i : i + 1] == "z":
        fields["z"] = True
        i += 1
    if spec[i : i + 1] == "0":
        i += 1
        if explicit:
            return None
        fields["fill"], fields["align"], fields["zero"] = "0", "=", True
    begin = i
    while i < len(spec) and spec[i].isdigit():
        i += 1
    if i > begin:
        fields["width"] = int(spec[begin:i])
    if spec[i : i + 1] == ",":
        fields["comma"] = ","
        i += 1
    if spec[i : i + 1] == ".":
        begin = i + 1
        i = begin
        while i < len(spec) and spec[i].isdigit():
            i += 1
        if i == begin:
            return None
        fields["precision"] = int(spec[begin:i])
    if spec[i : i + 1] and spec[i] in "eEfFgGn%":
        fields["type"] = spec[i]
        i += 1
    return fields if i == len(spec) else None


def _grouped(digits, comma, width):
    """Digits in threes, with zeros in front up to a width."""
    if not comma:
        return digits.rjust(width, "0")
    groups = []
    while True:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
        if not digits:
            break
    text = comma.join(groups)
    while len(text) < width:
        text = "0" + text if len(text.split(comma)[0]) < 3 else "0" + comma + text
    return text


def format_decimal(value, spec, context):
    fields = _parse(spec)
    if fields is None:
        raise ValueError("invalid format string")
    kind, precision = fields["type"], fields["precision"]
    sign = "-" if value._sign else "" if fields["sign"] == "-" else fields["sign"]
    if value._special():
        body = str(value.copy_abs()) + ("%" if kind == "%" else "")
        if fields["zero"]:
            fields["fill"], fields["align"] = " ", ">"
        return _padded(sign, body, fields)
    if kind is None:
        kind = "g" if precision is not None else ""
    of = type(value)._of
    if kind == "%":
        value = of(value._sign, value._int, value._exp + 2)
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E") and value._int:
            value = _to_digits(value, precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            value = value._rescaled(-precision, rounding)[0]
        elif kind in ("g", "G", "n") and len(str(value._int)) > max(precision, 1):
            value = _to_digits(value, max(precision, 1), rounding)
    if not value._int and value._exp > 0 and kind in ("f", "F", "%"):
        value = value._rescaled(0, rounding)[0]
    if fields["z"] and value._sign and not value._int:
        sign = "" if fields["sign"] == "-" else fields["sign"]
    digits = str(value._int)
    left = value._exp + len(digits)
    if kind in ("e", "E"):
        point = 1
        if not value._int and precision is not None:
            digits, left = "0" * (precision + 1), value._exp + precision + 1
    elif kind in ("f", "F", "%"):
        point = left
    elif value._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    exponent = left - point
    tail = "." + fraction if fraction else ""
    if kind in ("e", "E") or exponent:
        mark = "E" if (kind in ("E", "G") or (not kind and context.capitals)) else "e"
        tail += f"{mark}{exponent:+d}"
    if kind == "%":
        tail += "%"
    width = fields["width"] - len(sign) - len(tail) if fields["zero"] or (fields["align"] == "=" and fields["fill"] == "0") else 0
    whole = _grouped(whole, fields["comma"], width)
    return _padded(sign, whole + tail, fields)


def _to_digits(value, places, rounding):
    """Rounded to so many digits."""
    of = type(value)._of
    if not value._int:
        return of(value._sign, 0, value.adjusted() + 1 - places)
    result = value._rescaled(value.adjusted() + 1 - places, rounding)[0]
    if len(str(result._int)) > places:
        result = of(result._sign, result._int // 10, result._exp + 1)
    return result


def _padded(sign, body, fields):
    room = fields["width"] - len(sign) - len(body)
    if room <= 0:
        return sign + body
    pad, align = fields["fill"] * room, fields["align"]
    if align == "<":
        return sign + body + pad
    if align == ">":
        return pad + sign + body
    if align == "=":
        return sign + pad + body
    half = room // 2
    return fields["fill"] * half + sign + body + fields["fill"] * (room - half)
