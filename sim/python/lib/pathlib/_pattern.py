"""Matching the names of a path against a pattern: `*`, `?`, `[…]` in a name, `**` for any number of names."""

from fnmatch import fnmatchcase


def names_match(names, patterns):
    """All the names, one pattern each; `**` stands for any number of names."""
    if not patterns:
        return not names
    if patterns[0] == "**":
        return any(names_match(names[i:], patterns[1:]) for i in range(len(names) + 1))
    return bool(names) and fnmatchcase(names[0], patterns[0]) and names_match(names[1:], patterns[1:])


def is_magic(pattern):
    return any(c in pattern for c in "*?[")
