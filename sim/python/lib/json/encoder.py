"""Objects to JSON."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_INFINITY = float("inf")


def py_encode_basestring(s):
    """The text in quotes; only what must be is escaped."""
    return '"' + "".join([_ESCAPES.get(c) or (c if c >= " " else f"\\u{ord(c):04x}") for c in s]) + '"'


def py_encode_basestring_ascii(s):
    """The text in quotes, in ASCII."""
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    pieces = []
    for c in s:
        escape = _ESCAPES.get(c)
        if escape:
            pieces.append(escape)
        elif " " <= c <= "~":
            pieces.append(c)
        else:
            n = ord(c)
            if n < 0x10000:
                pieces.append(f"\\u{n:04x}")
            else:
                n -= 0x10000
                pieces.append(f"\\u{0xD800 | n >> 10 & 0x3FF:04x}\\u{0xDC00 | n & 0x3FF:04x}")
    return '"' + "".join(pieces) + '"'


encode_basestring = py_encode_basestring
encode_basestring_ascii = py_encode_basestring_ascii


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):  # fmt: skip
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        text = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        indent = " " * self.indent if isinstance(self.indent, int) and self.indent is not None else self.indent
        return self._chunks(o, "", indent, text, {} if self.check_circular else None)

    def _number(self, o):
        if o != o:
            shown = "NaN"
        elif o == _INFINITY:
            shown = "Infinity"
        elif o == -_INFINITY:
            shown = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return shown

    def _scalar(self, o, text):
        """The JSON of anything but a container; None for those."""
        if isinstance(o, str):
            return text(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        return self._number(o) if isinstance(o, float) else None

    def _chunks(self, o, margin, indent, text, under_way):
        scalar = self._scalar(o, text)
        if scalar is not None:
            yield scalar
            return
        if under_way is not None:
            if id(o) in under_way:
                raise ValueError("Circular reference detected")
            under_way[id(o)] = o
        try:
            if isinstance(o, (list, tuple)):
                yield from self._list(o, margin, indent, text, under_way)
            elif isinstance(o, dict):
                yield from self._dict(o, margin, indent, text, under_way)
            else:
                yield from self._chunks(self.default(o), margin, indent, text, under_way)
        finally:
            if under_way is not None:
                del under_way[id(o)]

    def _layout(self, margin, indent):
        """What stands before the first item, between items, before the end; and the margin of what is inside."""
        if indent is None:
            return "", self.item_separator, "", margin
        inner = margin + indent
        return f"\n{inner}", f"{self.item_separator}\n{inner}", f"\n{margin}", inner

    def _list(self, items, margin, indent, text, under_way):
        if not items:
            yield "[]"
            return
        before, between, after, inner = self._layout(margin, indent)
        lead = "[" + before
        for item in items:
            scalar = self._scalar(item, text)
            if scalar is not None:
                yield lead + scalar
            else:
                yield lead
                yield from self._chunks(item, inner, indent, text, under_way)
            lead = between
        yield after + "]"

    def _dict(self, mapping, margin, indent, text, under_way):
        if not mapping:
            yield "{}"
            return
        before, between, after, inner = self._layout(margin, indent)
        lead = "{" + before
        empty = True
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            name = self._key(key)
            if name is None:
                continue
            empty = False
            head = f"{lead}{text(name)}{self.key_separator}"
            scalar = self._scalar(value, text)
            if scalar is not None:
                yield head + scalar
            else:
                yield head
                yield from self._chunks(value, inner, indent, text, under_way)
            lead = between
        yield "{}" if empty else after + "}"

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._number(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
