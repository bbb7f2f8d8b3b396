# parse_intermixed_args: options may stand between the values of one positional.
import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("--foo")
parser.add_argument("cmd")
parser.add_argument("rest", nargs="*", type=int)
group = parser.add_mutually_exclusive_group(required=True)
group.add_argument("-a", action="store_true")
group.add_argument("-b", action="store_true")
print(parser.parse_known_args("-a doit 1 --foo bar 2 3".split()))
print(parser.parse_intermixed_args("doit 1 -a --foo bar 2 3".split()))
print(parser.parse_known_intermixed_args("-b doit 1 --zap 2".split()))
for arguments in "doit 1 2", "-a", "-a doit x", "-a doit 1 --zap":
    with contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            print(parser.parse_intermixed_args(arguments.split()))
        except SystemExit:
            print(said.getvalue())
parser.add_argument("others", nargs=argparse.REMAINDER)
try:
    parser.parse_intermixed_args([])
except TypeError as error:
    print(error)
