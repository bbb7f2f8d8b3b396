# Options as optparse reads them: kinds, defaults, groups, help, callbacks, errors.
import contextlib
import io
from optparse import OptionConflictError, OptionError, OptionGroup, OptionParser, OptionValueError, make_option


def even(option, opt, value, parser, limit):
    if value % 2 or value > limit:
        raise OptionValueError(f"{opt} takes an even number")
    setattr(parser.values, option.dest, value)


parser = OptionParser(
    usage="usage: %prog [options] FILE", version="%prog 1.0", prog="tool", description="Does a thing, at some length.", epilog="The end."
)
parser.add_option("-f", "--file", dest="filename", metavar="FILE", help="write report to FILE")
parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="be quiet [default: %default]")
parser.add_option("-n", type="int", default=3, help="a number [default: %default], explained at such length that it needs two lines")
parser.add_option("-v", action="count", dest="level")
parser.add_option("-I", action="append", dest="paths")
parser.add_option("--mode", choices=["fast", "slow"], default="fast")
parser.add_option("--point", type="float", nargs=2)
parser.add_option("--even", action="callback", callback=even, type=int, dest="even", callback_args=(10,))
group = OptionGroup(parser, "Dangerous", "Use with care.")
group.add_option("--all-at-once", action="store_const", const=7, dest="together")
parser.add_option_group(group)
print(parser.format_help())

for arguments in (
    [],
    ["-f", "out", "-qvv", "a", "-n5", "b"],
    ["--file=out", "-Ix", "-I", "y", "--mo", "slow", "--", "-v"],
    ["--point", "1", "2.5", "--even", "4", "--all-at-once"],
):
    options, rest = parser.parse_args(arguments)
    print(options, rest)

for arguments in (
    ["-n", "x"], ["--mode=wrong"], ["-z"], ["--point", "1"], ["--quiet=1"], ["--even=3"], ["--version"], ["--m"], ["-f"],
):  # fmt: skip
    with contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            parser.parse_args(arguments)
        except SystemExit as stop:
            print(arguments, stop.code, said.getvalue().splitlines()[-1:])

for wrong in (
    lambda: parser.add_option("-f"),
    lambda: make_option("x"),
    lambda: make_option("-x", type="strange"),
    lambda: make_option("-x", action="count", type="int"),
):
    try:
        wrong()
    except (OptionConflictError, OptionError) as error:
        print(type(error).__name__, error)
resolving = OptionParser(conflict_handler="resolve", prog="r")
resolving.add_option("-n", "--dry-run", action="store_true", help="nothing is done")
resolving.add_option("-n", "--noisy", action="store_true", help="be noisy")
print(resolving.format_help(), resolving.get_option("-n"), resolving.has_option("--dry-run"))
