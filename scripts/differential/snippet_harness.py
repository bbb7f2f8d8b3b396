"""Runs the snippets of a file one after the other: for each a line with its number and what it printed and raised.

    python3 FILE FIRST      (or: loopglass run FILE FIRST)

scripts/differential/snippets writes that file: the list SNIPPETS, and this text behind it.
"""

import re
import sys
import warnings

PRELUDE = '''
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y
    def __repr__(self):
        return "Point"
class Manager:
    def __init__(self, name, suppresses):
        self.name, self.suppresses = name, suppresses
    def __enter__(self):
        log.append("enter " + self.name)
        return self
    def __exit__(self, kind, error, traceback):
        log.append(f"exit {self.name} {error!r}")
        return self.suppresses
    def __repr__(self):
        return "Manager"
class Logged:
    def __init__(self, function):
        self.function = function
    def __call__(self, *arguments, **keywords):
        log.append("called")
        return self.function(*arguments, **keywords)
    def __repr__(self):
        return "Logged"
class Meta(type):
    def __call__(cls, *arguments):
        log.append("meta")
        return super().__call__(*arguments)
'''
PRELUDE_CODE = compile(PRELUDE, "<prelude>", "exec")


def shortened(text):
    text = re.sub(r"0x[0-9a-f]{6,}", "0x…", text)
    return text if len(text) < 2000 else f"{text[:2000]}… {len(text)} {hash(text)}"


def lines_of(traceback):
    lines = []
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<snippet>":
            lines.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return lines


def describe(error, depth=0):
    try:
        text = f"{type(error).__name__}: {error}"
    except BaseException as other:
        text = f"{type(error).__name__}: unprintable, {type(other).__name__}"
    if isinstance(error, BaseExceptionGroup):
        text += f" {error.exceptions!r}"
    for kind, other in (("cause", error.__cause__), ("context", error.__context__)):
        if other is not None and depth < 3:
            text += f" [{kind} {describe(other, depth + 1)}]"
    return text


def run(source):
    """What it printed, and what it raised."""
    log, out = [], []

    def write(*values, **options):
        text = " ".join([str(value) for value in values])
        out.append(text)

    def show(name):
        if name in names:
            write(name, "=", repr(names[name]))

    names = {"__name__": "snippet", "print": write, "log": log, "show": show, "sys": sys}
    try:
        exec(PRELUDE_CODE, names)
        code = compile(source, "<snippet>", "exec")
    except BaseException as error:
        return [f"does not compile: {describe(error)}"]
    try:
        exec(code, names)
    except BaseException as error:
        out.append(f"{describe(error)} at {lines_of(error.__traceback__)}")
    out.append(f"log {log}")
    return out


def main():
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda unraisable: None
    for number in range(int(sys.argv[1]), len(SNIPPETS)):
        try:
            entries = [shortened(entry) for entry in run(SNIPPETS[number])]
        except BaseException as error:  # what it left behind fails here
            entries = [f"outside: {type(error).__name__}"]
        sys.stdout.write(f"{number} {entries!a}\n")
        sys.stdout.flush()


main()
