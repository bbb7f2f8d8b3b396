"""TOML 1.0 read into dicts."""

import datetime
import re

__all__ = ["loads", "load", "TOMLDecodeError"]
__name__ = "tomllib"

_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = re.compile(_TIME)
_DATETIME = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_CONTROL = frozenset(map(chr, range(32))) | {"\x7f"}
_NOT_IN_STRING = _CONTROL - {"\t"}
_NOT_IN_LINES = _CONTROL - {"\t", "\n"}
_NOT_IN_COMMENT = _CONTROL - {"\t"}
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class TOMLDecodeError(ValueError):
    """The text is not TOML."""


class _Table(dict):
    """A table while it is read: who made it decides who may go on with it."""

    __slots__ = ("declared", "frozen", "dotted")

    def __init__(self):
        self.declared = self.frozen = self.dotted = False


class _Tables(list):
    """An array of tables, made by [[name]]."""


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _plain(_Reader(text, _checked_float(parse_float)).document())


def _checked_float(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parse


def _plain(value):
    if isinstance(value, _Table):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "at end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            where = f"at line {line}, column {column}"
        raise TOMLDecodeError(f"{message} ({where})")

    def peek(self):
        return self.text[self.at : self.at + 1]

    def skip_blanks(self):
        while self.at < len(self.text) and self.text[self.at] in " \t":
            self.at += 1

    def skip_comment(self):
        if self.peek() != "#":
            return
        self.at += 1
        while self.at < len(self.text) and self.text[self.at] != "\n":
            if self.text[self.at] in _NOT_IN_COMMENT:
                self.fail(f"Found invalid character {self.text[self.at]!r}")
            self.at += 1

    def skip_lines(self):
        """Blanks, comments and line ends, as between the items of an array."""
        while True:
            before = self.at
            while self.at < len(self.text) and self.text[self.at] in " \t\n":
                self.at += 1
            self.skip_comment()
            if self.at == before:
                return

    # -- the document -------------------------------------------------------------------------------------------------------

    def document(self):
        root = _Table()
        root.declared = True
        table, self.prefix = root, ()
        while True:
            self.skip_blanks()
            char = self.peek()
            if not char:
                return root
            if char == "\n":
                self.at += 1
                continue
            if char == "[":
                table = self.array_header(root) if self.text.startswith("[[", self.at) else self.header(root)
                self.skip_blanks()
            elif char in _BARE or char in "\"'":
                self.pair(table, False)
                self.skip_blanks()
            elif char != "#":
                self.fail("Invalid statement")
            self.skip_comment()
            if not self.peek():
                return root
            if self.peek() != "\n":
                self.fail("Expected newline or end of document after a statement")
            self.at += 1

    def _into(self, table, key, no_table, frozen):
        """The table under the key, made if need be; of an array of tables the last. The texts say what is wrong otherwise."""
        found = table.get(key)
        if found is None and key not in table:
            found = table[key] = _Table()
        if isinstance(found, _Tables):
            found = found[-1]
        if not isinstance(found, _Table):
            self.fail(no_table)
        if found.frozen:
            self.fail(frozen)
        return found

    def header(self, root):
        self.at += 1
        self.skip_blanks()
        key = self.key()
        self.prefix = key
        table = root
        for part in key[:-1]:
            table = self._into(table, part, "Cannot overwrite a value", f"Cannot declare {key} twice")
        if key[-1] in table:
            found = table[key[-1]]
            if isinstance(found, _Table) and (found.declared or found.frozen or found.dotted):
                self.fail(f"Cannot declare {key} twice")
            if not isinstance(found, _Table):
                self.fail(f"Cannot declare {key} twice" if isinstance(found, _Tables) else "Cannot overwrite a value")
        table = self._into(table, key[-1], "Cannot overwrite a value", "Cannot overwrite a value")
        table.declared = True
        if self.peek() != "]":
            self.fail("Expected ']' at the end of a table declaration")
        self.at += 1
        return table

    def array_header(self, root):
        self.at += 2
        self.skip_blanks()
        key = self.key()
        self.prefix = key
        table = root
        for part in key[:-1]:
            table = self._into(table, part, "Cannot overwrite a value", f"Cannot mutate immutable namespace {key}")
        found = table.setdefault(key[-1], _Tables())
        if not isinstance(found, _Tables):
            if isinstance(found, list) or (isinstance(found, _Table) and found.frozen):
                self.fail(f"Cannot mutate immutable namespace {key}")
            self.fail("Cannot overwrite a value")
        made = _Table()
        made.declared = True
        found.append(made)
        if not self.text.startswith("]]", self.at):
            self.fail("Expected ']]' at the end of an array declaration")
        self.at += 2
        return made

    def pair(self, table, inline):
        key = self.key()
        if self.peek() != "=":
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip_blanks()
        value = self.value()
        for depth, part in enumerate(key[:-1], 1):
            existed = part in table
            whole = key[:depth] if inline else self.prefix + key[:depth]
            inner = self._into(table, part, "Cannot overwrite a value", f"Cannot mutate immutable namespace {whole}")
            if existed and inner.declared and not inline:
                self.fail(f"Cannot redefine namespace {whole}")
            inner.dotted = True
            table = inner
        if key[-1] in table:
            self.fail(f"Duplicate inline table key {key[-1]!r}" if inline else "Cannot overwrite a value")
        table[key[-1]] = value

    # -- keys ---------------------------------------------------------------------------------------------------------------

    def key(self):
        parts = [self.key_part()]
        self.skip_blanks()
        while self.peek() == ".":
            self.at += 1
            self.skip_blanks()
            parts.append(self.key_part())
            self.skip_blanks()
        return tuple(parts)

    def key_part(self):
        char = self.peek()
        if char == '"':
            return self.basic_string()
        if char == "'":
            return self.literal_string()
        begin = self.at
        while self.at < len(self.text) and self.text[self.at] in _BARE:
            self.at += 1
        if self.at == begin:
            self.fail("Invalid initial character for a key part")
        return self.text[begin : self.at]

    # -- values -------------------------------------------------------------------------------------------------------------

    def value(self):
        char = self.peek()
        if char == '"':
            return self.basic_lines() if self.text.startswith('"""', self.at) else self.basic_string()
        if char == "'":
            return self.literal_lines() if self.text.startswith("'''", self.at) else self.literal_string()
        for word, value in (("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if char == "[":
            return self.array()
        if char == "{":
            return self.inline_table()
        match = _DATETIME.match(self.text, self.at)
        if match:
            try:
                value = _moment(match)
            except ValueError:
                self.fail("Invalid date or datetime")
            self.at = match.end()
            return value
        match = _LOCAL_TIME.match(self.text, self.at)
        if match:
            self.at = match.end()
            hour, minute, second, fraction = match.groups()
            return datetime.time(int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")))
        match = _NUMBER.match(self.text, self.at)
        if match:
            self.at = match.end()
            return self.parse_float(match.group()) if match.group("float") else int(match.group(), 0)
        for word in ("inf", "nan", "-inf", "+inf", "-nan", "+nan"):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return self.parse_float(word)
        self.fail("Invalid value")

    def array(self):
        self.at += 1
        items = []
        self.skip_lines()
        while self.peek() != "]":
            items.append(self.value())
            self.skip_lines()
            if self.peek() == "]":
                break
            if self.peek() != ",":
                self.fail("Unclosed array")
            self.at += 1
            self.skip_lines()
        self.at += 1
        return items

    def inline_table(self):
        self.at += 1
        table = _Table()
        self.skip_blanks()
        if self.peek() == "}":
            self.at += 1
            table.frozen = True
            return table
        while True:
            self.pair(table, True)
            self.skip_blanks()
            char = self.peek()
            if char == "}":
                self.at += 1
                _freeze(table)
                return table
            if char != ",":
                self.fail("Unclosed inline table")
            self.at += 1
            self.skip_blanks()

    def basic_string(self):
        self.at += 1
        return self._escaped(False)

    def basic_lines(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        return self._escaped(True)

    def _escaped(self, lines):
        wrong, parts = (_NOT_IN_LINES if lines else _NOT_IN_STRING), []
        while True:
            char = self.peek()
            if not char:
                self.fail("Unterminated string")
            if char == '"':
                if not lines:
                    self.at += 1
                    return "".join(parts)
                if self.text.startswith('"""', self.at):
                    return "".join(parts) + self._end_of_lines('"')
                parts.append(char)
                self.at += 1
            elif char == "\\":
                parts.append(self._escape(lines))
            elif char in wrong:
                self.fail(f"Illegal character {char!r}")
            else:
                parts.append(char)
                self.at += 1

    def _end_of_lines(self, quote):
        """One or two quotes may stand before the three that end the text."""
        self.at += 3
        extra = ""
        while len(extra) < 2 and self.peek() == quote:
            extra += quote
            self.at += 1
        return extra

    def _escape(self, lines):
        kind = self.text[self.at + 1 : self.at + 2]
        if lines and kind in (" ", "\t", "\n"):
            self.at += 1
            if kind != "\n":
                self.skip_blanks()
                if not self.peek():
                    return ""
                if self.peek() != "\n":
                    self.fail("Unescaped '\\' in a string")
                self.at += 1
            while self.at < len(self.text) and self.text[self.at] in " \t\n":
                self.at += 1
            return ""
        self.at += 2
        if kind in ("u", "U"):
            size = 4 if kind == "u" else 8
            digits = self.text[self.at : self.at + size]
            if len(digits) != size or any(c not in "0123456789abcdefABCDEF" for c in digits):
                self.fail("Invalid hex value")
            self.at += size
            code = int(digits, 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                self.fail("Escaped character is not a Unicode scalar value")
            return chr(code)
        if kind not in _ESCAPES or not kind:
            self.fail("Unescaped '\\' in a string")
        return _ESCAPES[kind]

    def literal_string(self):
        self.at += 1
        begin = self.at
        while self.peek() != "'":
            if not self.peek():
                self.fail("Expected \"'\"")
            if self.peek() in _NOT_IN_STRING:
                self.fail(f"Found invalid character {self.peek()!r}")
            self.at += 1
        self.at += 1
        return self.text[begin : self.at - 1]

    def literal_lines(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        begin = self.at
        while not self.text.startswith("'''", self.at):
            if not self.peek():
                self.fail("Expected \"'''\"")
            if self.peek() in _NOT_IN_LINES:
                self.fail(f"Found invalid character {self.peek()!r}")
            self.at += 1
        text = self.text[begin : self.at]
        return text + self._end_of_lines("'")


def _freeze(table):
    table.frozen = True
    for value in table.values():
        if isinstance(value, _Table):
            _freeze(value)


def _moment(match):
    year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes = match.groups()
    if hour is None:
        return datetime.date(int(year), int(month), int(day))
    zone = None
    if utc:
        zone = datetime.timezone.utc
    elif sign:
        offset = datetime.timedelta(hours=int(hours), minutes=int(minutes))
        zone = datetime.timezone(-offset if sign == "-" else offset)
    micro = int((fraction or "0").ljust(6, "0"))
    return datetime.datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), micro, tzinfo=zone)
