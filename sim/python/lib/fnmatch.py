"""Names matched by shell patterns: `*`, `?`, `[abc]`, `[!abc]`."""

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def fnmatchcase(name, pat):
    return _match(name, 0, _items(pat), 0)


def _items(pat):
    """The pattern as a list of "*", "?", a character, or (negated, set of characters)."""
    items, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not items or items[-1] != "*":
                items.append("*")
        elif c != "[":
            items.append(("one", c) if c != "?" else "?")
        else:
            end = i + 1 if pat[i : i + 1] == "!" else i
            end = end + 1 if pat[end : end + 1] == "]" else end
            end = pat.find("]", end)
            if end < 0:
                items.append(("one", "["))
                continue
            inside, i = pat[i:end], end + 1
            negated = inside.startswith("!")
            items.append(("set", negated, inside[negated:]))
    return items


def _in_set(char, inside):
    i = 0
    while i < len(inside):
        if i + 2 < len(inside) and inside[i + 1] == "-":
            if inside[i] <= char <= inside[i + 2]:
                return True
            i += 3
        else:
            if inside[i] == char:
                return True
            i += 1
    return False


def _match(name, at, items, index):
    star = None  # the last "*": go back there when what follows does not fit
    while True:
        if index < len(items) and items[index] == "*":
            star = index, at
            index += 1
            continue
        if index < len(items) and at < len(name) and _fits(name[at], items[index]):
            at, index = at + 1, index + 1
            continue
        if index == len(items) and at == len(name):
            return True
        if star is None or star[1] >= len(name):
            return False
        star = star[0], star[1] + 1
        index, at = star[0] + 1, star[1]


def _fits(char, item):
    if item == "?":
        return True
    if item[0] == "one":
        return item[1] == char
    return _in_set(char, item[2]) != item[1]


def translate(pat):
    """The pattern as a regular expression."""
    pieces = []
    for item in _items(pat):
        if item == "*":
            pieces.append(".*")
        elif item == "?":
            pieces.append(".")
        elif item[0] == "one":
            pieces.append(item[1] if item[1].isalnum() or item[1] == "_" else "\\" + item[1])
        else:
            pieces.append(f"[{'^' if item[1] else ''}{item[2].replace(chr(92), chr(92) * 2)}]")
    return f"(?s:{''.join(pieces)})\\Z"
