"""Cookies as headers carry them."""

import re
import string
import sys

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_UNQUOTED = re.compile(f"[{re.escape(_LEGAL)}]*")
_SPECIAL = _LEGAL + " ()/<=>?@[]{}"
_ESCAPED = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")
_PAIR = re.compile(
    r"""\s*(?P<key>[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=]+?)
        (\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]*))?
        \s*(\s+|;|$)""",
    re.ASCII | re.VERBOSE,
)


class CookieError(Exception):
    pass


def _quote(text):
    if text is None or _UNQUOTED.fullmatch(text):
        return text
    shown = "".join(
        f"\\{char}" if char in '"\\' else char if char in _SPECIAL else f"\\{ord(char):03o}" if ord(char) < 256 else char
        for char in text
    )
    return f'"{shown}"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


class Morsel(dict):
    """One cookie: key, value and attributes."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
        "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }  # fmt: skip
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(self._reserved, ""))

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, name, value):
        if name.lower() not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        super().__setitem__(name.lower(), value)

    def setdefault(self, name, value=None):
        if name.lower() not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return super().setdefault(name.lower(), value)

    def update(self, values):
        for name, value in dict(values).items():
            self[name] = value

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and (self._key, self._value, self._coded_value) == (
            other._key, other._value, other._coded_value
        )  # fmt: skip

    __hash__ = None

    def copy(self):
        twin = Morsel()
        dict.update(twin, self)
        twin.__dict__.update(self.__dict__)
        return twin

    def isReservedKey(self, name):
        return name.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not key or not _UNQUOTED.fullmatch(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def output(self, attrs=None, header="Set-Cookie:"):
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def js_output(self, attrs=None):
        sys._unsupported("Morsel.js_output(): no browser runs scripts here")

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"

    def OutputString(self, attrs=None):
        parts = [f"{self._key}={self._coded_value}"]
        for name, value in sorted(self.items()):
            if value == "" or name not in (self._reserved if attrs is None else attrs):
                continue
            shown = self._reserved[name]
            if name == "max-age" and isinstance(value, int):
                parts.append(f"{shown}={value:d}")
            elif name == "comment" and isinstance(value, str):
                parts.append(f"{shown}={_quote(value)}")
            elif name in self._flags:
                if value:
                    parts.append(shown)
            elif name == "expires" and isinstance(value, int):
                parts.append(f"{shown}={_date(value)}")
            else:
                parts.append(f"{shown}={value}")
        return "; ".join(parts)


def _date(seconds):
    import time

    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + seconds))


class BaseCookie(dict):
    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def _set(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {' '.join([f'{key}={morsel.value!r}' for key, morsel in sorted(self.items())])}>"

    def load(self, rawdata):
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        at, morsel, found = 0, None, []
        while at < len(rawdata):
            match = _PAIR.match(rawdata, at)
            if not match:
                break
            key, value, at = match["key"], match["val"], match.end(0)
            name = key[1:] if key[0] == "$" else key.lower()
            if key[0] == "$" or name in Morsel._reserved:
                if morsel is None:
                    if key[0] == "$":
                        continue
                    return
                if value is None and name not in Morsel._flags:
                    return
                found.append((morsel, name, True if value is None else _unquote(value)))
            elif value is not None:
                morsel = key
                found.append((key, None, value))
            else:
                return
        for key, name, value in found:
            if name is None:
                self._set(key, *self.value_decode(value))
            elif name in Morsel._reserved:
                self[key][name] = value


class SimpleCookie(BaseCookie):
    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
