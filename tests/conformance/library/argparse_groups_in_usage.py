# Exclusive groups in the usage: where a line may end, members apart from each other, hidden ones, none at all.
import argparse


def parser():
    return argparse.ArgumentParser(prog="tool", add_help=False)


for required in (True, False):
    p = parser()
    p.add_argument("first")
    group = p.add_mutually_exclusive_group(required=required)
    for name in ("--alpha", "--beta", "--gamma", "--delta"):
        group.add_argument(name, metavar="A-LONG-NAME-OF-A-VALUE")
    group.add_argument("more", nargs="?")
    print(p.format_usage())

    p = parser()
    group = p.add_mutually_exclusive_group(required=required)
    group.add_argument("-a", action="store_true")
    p.add_argument("-x", action="store_true")
    group.add_argument("-b", action="store_true")
    print(p.format_usage())

    p = parser()
    group = p.add_mutually_exclusive_group(required=required)
    group.add_argument("--hidden", help=argparse.SUPPRESS)
    group.add_argument("--shown", action=argparse.BooleanOptionalAction)
    group.add_argument("--other")
    print(p.format_usage())

    p = parser()
    p.add_mutually_exclusive_group(required=required).add_argument("--only")
    p.add_argument("--last")
    print(p.format_usage())
try:
    argparse.ArgumentParser(conflict_handler="nothing")
except ValueError as error:
    print(error)
