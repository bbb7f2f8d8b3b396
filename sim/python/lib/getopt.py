"""Command lines as C's getopt reads them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    def __init__(self, msg, opt=""):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options up to the first argument that is none, and what follows."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options wherever they stand, and the arguments between them."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    options, others = [], []
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            args = _take(options, args, shortopts, longopts)
        elif stops:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return options, others


def _take(options, args, shortopts, longopts):
    """One word of options; gives the words left."""
    first, rest = args[0], args[1:]
    if first.startswith("--"):
        name, sign, value = first[2:].partition("=")
        wants, name = _long(name, longopts)
        if wants:
            if not sign:
                if not rest:
                    raise GetoptError(f"option --{name} requires argument", name)
                value, rest = rest[0], rest[1:]
        elif sign:
            raise GetoptError(f"option --{name} must not have an argument", name)
        options.append(("--" + name, value if wants else ""))
        return rest
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _wants_argument(letter, shortopts):
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        options.append(("-" + letter, value))
    return rest


def _wants_argument(letter, shortopts):
    at = shortopts.find(letter)
    if at < 0 or letter == ":":
        raise GetoptError(f"option -{letter} not recognized", letter)
    return shortopts.startswith(":", at + 1)


def _long(name, longopts):
    possible = [option for option in longopts if option.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return False, name
    if name + "=" in possible:
        return True, name
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return possible[0].endswith("="), possible[0].removesuffix("=")
