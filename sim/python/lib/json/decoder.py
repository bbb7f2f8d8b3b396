"""JSON to objects."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WHITESPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """What is wrong, and where."""

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")
        self.msg, self.doc, self.pos = msg, doc, pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):  # fmt: skip
        self.object_hook, self.object_pairs_hook, self.strict = object_hook, object_pairs_hook, strict
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return self._value(s, idx)
        finally:
            self.memo.clear()

    def _value(self, s, at):
        char = s[at : at + 1]
        if char == '"':
            return self._string(s, at + 1)
        if char == "{":
            return self._object(s, at + 1)
        if char == "[":
            return self._array(s, at + 1)
        if char == "n" and s.startswith("null", at):
            return None, at + 4
        if char == "t" and s.startswith("true", at):
            return True, at + 4
        if char == "f" and s.startswith("false", at):
            return False, at + 5
        if char == "-" or "0" <= char <= "9":
            found = self._number(s, at)
            if found is not None:
                return found
        for name in _CONSTANTS:
            if s.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        raise JSONDecodeError("Expecting value", s, at) from None

    def _number(self, s, at):
        start = at + (s[at] == "-")
        end = start + 1 if s[start : start + 1] == "0" else _digits(s, start)
        if end == start:
            return None
        is_float = False
        if s[end : end + 1] == ".":
            after = _digits(s, end + 1)
            if after > end + 1:
                is_float, end = True, after
        if s[end : end + 1] in ("e", "E"):
            sign = end + 1 + (s[end + 1 : end + 2] in ("+", "-") and end + 1 < len(s))
            after = _digits(s, sign)
            if after > sign:
                is_float, end = True, after
        return (self.parse_float if is_float else self.parse_int)(s[at:end]), end

    def _string(self, s, at):
        """The string whose opening quote stands before `at`."""
        begin = at - 1
        pieces = []
        while True:
            end = at
            quote = s.find('"', at)
            if quote < 0:
                quote = len(s)
            backslash = s.find("\\", at, quote)
            end = quote if backslash < 0 else backslash
            text = s[at:end]
            if self.strict and text and min(text) < " ":
                bad = next(i for i in range(at, end) if s[i] < " ")
                raise JSONDecodeError("Invalid control character at", s, bad)
            pieces.append(text)
            if end >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if backslash < 0:
                return "".join(pieces), end + 1
            escape = s[end + 1 : end + 2]
            if not escape:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if escape == "u":
                char, at = _unicode_escape(s, end + 1)
                pieces.append(char)
            elif escape in _ESCAPES:
                pieces.append(_ESCAPES[escape])
                at = end + 2
            else:
                raise JSONDecodeError("Invalid \\escape", s, end)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at : at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if s[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = self._string(s, at + 1)
            key = self.memo.setdefault(key, key)
            at = _skip(s, at)
            if s[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            mark = s[at : at + 1]
            if mark == "}":
                return self._made(pairs), at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at : at + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        return dict(pairs) if self.object_hook is None else self.object_hook(dict(pairs))

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = _skip(s, at)
            mark = s[at : at + 1]
            if mark == "]":
                return values, at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at : at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _skip(s, at):
    while at < len(s) and s[at] in _WHITESPACE:
        at += 1
    return at


def _digits(s, at):
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return at


def _hex4(s, at):
    """The four hexadecimal digits after the `u` at `at`."""
    digits = s[at + 1 : at + 5]
    if len(digits) == 4 and all(c in "0123456789abcdefABCDEF" for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)


def _unicode_escape(s, at):
    """The character, which may take two escapes, and where the text goes on."""
    n = _hex4(s, at)
    end = at + 5
    if 0xD800 <= n <= 0xDBFF and s.startswith("\\u", end):
        low = _hex4(s, end + 1)
        if 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + ((n - 0xD800) << 10 | (low - 0xDC00))), end + 6
    return chr(n), end
