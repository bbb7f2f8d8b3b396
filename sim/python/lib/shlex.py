"""Command lines taken apart as a shell does."""

__all__ = ["split", "quote", "join"]

_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%_-+=:,./")


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, started, i = [], [], False, 0
    while i < len(s):
        c = s[i]
        i += 1
        if c in " \t\r\n":
            if started:
                words.append("".join(word))
                word, started = [], False
        elif comments and c == "#":
            end = s.find("\n", i)
            i = len(s) if end < 0 else end
        elif c == "\\" and posix:
            if i >= len(s):
                raise ValueError("No escaped character")
            word.append(s[i])
            started = True
            i += 1
        elif c in "'\"":
            started = True
            i = _quoted(s, i, c, word, posix)
        else:
            word.append(c)
            started = True
    if started:
        words.append("".join(word))
    return words


def _quoted(s, i, quote, word, posix):
    """Append what stands in quotes; where the text goes on after them."""
    if not posix:
        word.append(quote)
    while i < len(s):
        c = s[i]
        i += 1
        if c == quote:
            if not posix:
                word.append(quote)
            return i
        if c == "\\" and posix and quote == '"':
            if i >= len(s):
                raise ValueError("No escaped character")
            if s[i] not in '\\"':
                word.append("\\")
            word.append(s[i])
            i += 1
        else:
            word.append(c)
    raise ValueError("No closing quotation")


def quote(s):
    if not s:
        return "''"
    if all(c in _SAFE for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(word) for word in split_command])
