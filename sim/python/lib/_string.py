"""The parts of str.format that string.Formatter uses. C in CPython."""


def formatter_parser(text, /):
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    from string import Formatter

    return Formatter().parse(text)


def formatter_field_name_split(text, /):
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    from string import _split_name

    first, rest = _split_name(text)
    return first, iter(rest)
