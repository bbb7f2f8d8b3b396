"""Regular expressions. The engine is native (`_regex`); here are flags, errors, templates and the cache."""

import enum

import _regex

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]  # fmt: skip

Pattern, Match = _regex.Pattern, _regex.Match


class PatternError(Exception):
    """A pattern that is none: `msg`, and where in `pattern` it went wrong (`pos`, `lineno`, `colno`)."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError


@enum.global_enum
@enum._simple_enum(enum.IntFlag, boundary=enum.KEEP)
class RegexFlag:
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


# -- the cache ---------------------------------------------------------------------------------------------------------

_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if flags & DEBUG:
        import sys

        sys._unsupported("re.DEBUG")
    notes = []
    compiled = _regex.compile(pattern, flags, notes)
    if notes:
        import warnings

        for note in notes:
            warnings.warn(note, FutureWarning, stacklevel=3)
    if isinstance(compiled, tuple):
        kind, message, position = compiled
        if kind == "pattern":
            raise PatternError(message, pattern, position) if position is not None else PatternError(message)
        raise {"value": ValueError, "overflow": OverflowError, "recursion": RecursionError}[kind](message)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _templates.clear()


# -- functions ---------------------------------------------------------------------------------------------------------


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


_absent = type("_ZeroSentinel", (int,), {})()


def _positional(function, name, args, count, flags):
    """count (or maxsplit) and flags, which should have been given by name."""
    if args:
        if count is not _absent:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        count, *args = args
        if args:
            if flags is not _absent:
                raise TypeError(f"{function}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                given = 5 if name == "count" else 4
                raise TypeError(
                    f"{function}() takes from {given - 2} to {given} positional arguments but {given + len(args)} were given"
                )
        import warnings

        warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_absent, flags=_absent):
    if args:
        count, flags = _positional("sub", "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_absent, flags=_absent):
    if args:
        count, flags = _positional("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_absent, flags=_absent):
    if args:
        maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


# -- templates of sub and expand ---------------------------------------------------------------------------------------

_templates = {}


def _compile_template(pattern, repl):
    key = pattern, type(repl), repl
    try:
        return _templates[key]
    except (KeyError, TypeError):
        pass
    pieces = _Template(pattern, repl).pieces()
    try:
        if len(_templates) >= _MAXCACHE:
            _templates.clear()
        _templates[key] = pieces
    except TypeError:
        pass
    return pieces


class _Template:
    """Reads `\\1`, `\\g<name>` and escapes; positions are those of the errors."""

    _escapes = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}

    def __init__(self, pattern, repl):
        self.pattern, self.given = pattern, repl
        self.text = repl if isinstance(repl, str) else str(repl, "latin1")
        self.at = 0

    def error(self, message, back=0):
        return PatternError(message, self.given, self.at - back)

    def pieces(self):
        text, out, literal = self.text, [], []

        def finish():
            if literal:
                piece = "".join(literal)
                out.append(piece if isinstance(self.given, str) else piece.encode("latin1"))
                literal.clear()

        while self.at < len(text):
            end = text.find("\\", self.at)
            end = len(text) if end < 0 else end
            if end > self.at:
                literal.append(text[self.at : end])
                self.at = end
                continue
            item = self._escape()
            if isinstance(item, int):
                finish()
                out.append(item)
            else:
                literal.append(item)
        finish()
        return out

    def _escape(self):
        text = self.text
        if self.at + 1 >= len(text):
            raise PatternError("bad escape (end of pattern)", self.given, len(text) - 1)
        c = text[self.at + 1]
        self.at += 2
        if c == "g":
            return self._named()
        if c == "0":
            digits = "0"
            while len(digits) < 3 and text[self.at : self.at + 1] in tuple("01234567"):
                digits += text[self.at]
                self.at += 1
            return chr(int(digits, 8) & 0xFF)
        if c in "123456789":
            digits = c
            if text[self.at : self.at + 1] in tuple("0123456789"):
                digits += text[self.at]
                self.at += 1
                if digits[0] in "01234567" and digits[1] in "01234567" and text[self.at : self.at + 1] in tuple("01234567"):
                    digits += text[self.at]
                    self.at += 1
                    value = int(digits, 8)
                    if value > 0o377:
                        raise self.error(f"octal escape value \\{digits} outside of range 0-0o377", len(digits) + 1)
                    return chr(value)
            return self._group(int(digits), len(digits))
        if c in self._escapes:
            return self._escapes[c]
        if c.isascii() and c.isalpha():
            raise self.error(f"bad escape \\{c}", 2)
        return "\\" + c

    def _group(self, number, back):
        if number > self.pattern.groups:
            raise self.error(f"invalid group reference {number}", back)
        return number

    def _named(self):
        text = self.text
        if text[self.at : self.at + 1] != "<":
            raise self.error("missing <")
        self.at += 1
        end = text.find(">", self.at)
        if end < 0:
            name = text[self.at :]
            self.at = len(text)
            raise self.error("missing group name") if not name else self.error("missing >, unterminated name", len(name))
        name = text[self.at : end]
        self.at = end + 1
        if not name:
            raise self.error("missing group name", 1)
        if name.isascii() and name.isdecimal():
            number = int(name)
            if number > 2**30:
                raise self.error(f"invalid group reference {number}", len(name) + 1)
            return self._group(number, len(name) + 1)
        if not name.isidentifier() or (not isinstance(self.given, str) and not name.isascii()):
            shown = repr(name) if isinstance(self.given, str) else ascii(name.encode("latin1"))[1:]
            raise self.error(f"bad character in group name {shown}", len(name) + 1)
        try:
            return self.pattern.groupindex[name]
        except KeyError:
            raise IndexError(f"unknown group name {name!r}") from None


import copyreg  # noqa: E402


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle)
