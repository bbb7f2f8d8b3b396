"""What the runner tells the command line: a word and its fields, separated by U+001F."""

import traceback

from _testing_host import report as _report

HIDDEN = ("<loopglass>/", "<loopglass test>")


def report(*fields):
    _report("\x1f".join(fields))


def traceback_text(error):
    """The traceback without the frames of this runner and of unittest."""
    shown = traceback.TracebackException.from_exception(error, compact=True)
    _without_own_frames(shown, set())
    return "".join(shown.format())


def _without_own_frames(shown, seen):
    if shown is None or id(shown) in seen:
        return
    seen.add(id(shown))
    kept = [frame for frame in shown.stack if not frame.filename.startswith(("<loopglass>/_testing", "<loopglass test>"))]
    shown.stack[:] = kept
    for other in (shown.__cause__, shown.__context__, *(getattr(shown, "exceptions", None) or ())):
        _without_own_frames(other, seen)


def one_line(error):
    """`AssertionError: assert 1 == 2`, for the summary."""
    text = str(error).strip().split("\n")[0]
    name = type(error).__name__
    return f"{name}: {text}" if text else name
