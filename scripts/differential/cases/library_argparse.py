# modules: argparse
import argparse
import contextlib
import io


def parse(make, *lines, known=False):
    for line in lines:
        parser = make()
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                result = (parser.parse_known_args if known else parser.parse_args)(line.split())
            print(repr(line), "->", result, out.getvalue())
        except SystemExit as exit:
            print(repr(line), "-> exit", exit.code, out.getvalue())


def one():
    p = argparse.ArgumentParser(prog="tool", description="A tool that does %(prog)s things.", epilog="The end.")
    p.add_argument("name", help="the name to greet")
    p.add_argument("count", nargs="?", type=int, default=3, help="how often (default: %(default)s)")
    p.add_argument("-v", "--verbose", action="store_true", help="say more")
    p.add_argument("-q", action="count", default=0)
    p.add_argument("--level", choices=["low", "high"], default="low", help="a level with a rather long help text that has to be wrapped over more than one line")
    p.add_argument("-n", "--number", type=float, metavar="N")
    p.add_argument("--tag", action="append")
    p.add_argument("--pair", nargs=2, type=int)
    p.add_argument("--version", action="version", version="%(prog)s 1.0")
    p.add_argument("--no-color", dest="color", action="store_false")
    p.add_argument("--hidden", help=argparse.SUPPRESS)
    return p


parse(one, "Ada", "Ada 5 -v", "Ada -qqq --level high", "Ada --level=mid", "Ada --number x", "Ada -n2.5 --tag a --tag=b", "Ada --pair 1 2", "Ada --pair 1", "", "Ada 1 2", "--help", "--version",
      "Ada --verb", "Ada --n 3", "Ada -x", "-- -Ada", "Ada -n -5", "Ada -5", "Ada x", "Ada --verbose=3", "-vq Ada", "Ada --no-color")


def many():
    p = argparse.ArgumentParser(prog="many", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("files", nargs="+")
    p.add_argument("--out", "-o", default="a.out", help="where")
    p.add_argument("--items", nargs="*", default=[])
    p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="flag")
    g = p.add_mutually_exclusive_group()
    g.add_argument("--fast", action="store_true")
    g.add_argument("--slow", action="store_true")
    return p


parse(many, "a b c", "a --items 1 2", "a --no-flag", "a --fast --slow", "--items a", "-h", "a -o x b", "a --items", "a -- --fast")


def sub():
    p = argparse.ArgumentParser(prog="git")
    p.add_argument("--debug", action="store_true")
    s = p.add_subparsers(dest="command", required=True, help="what to do")
    c = s.add_parser("clone", help="clone a repository", aliases=["c"])
    c.add_argument("url")
    c.add_argument("--depth", type=int, default=1)
    d = s.add_parser("status", help="show the status")
    d.set_defaults(func="status")
    return p


parse(sub, "clone http://x --depth 3", "status", "--debug c u", "", "nope", "-h", "clone -h", "clone", "status extra")


def group():
    p = argparse.ArgumentParser(prog="long-program-name", usage=None)
    g = p.add_argument_group("network", "How to connect")
    g.add_argument("--host", default="localhost")
    g.add_argument("--port", type=int, required=True)
    for i in range(8):
        p.add_argument(f"--option-{i}", metavar="VALUE")
    p.add_argument("rest", nargs=argparse.REMAINDER)
    m = p.add_mutually_exclusive_group(required=True)
    m.add_argument("--one")
    m.add_argument("--two")
    return p


parse(group, "--port 1 --one x a --b c", "--one x", "--port 5", "-h")
parse(one, "Ada --unknown 3", "Ada 1 2 -z", known=True)
p = argparse.ArgumentParser(prog="p", exit_on_error=False)
p.add_argument("--n", type=int)
try:
    p.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print(error)
for bad in (lambda: p.add_argument("--n"), lambda: p.add_argument("x", nargs=0), lambda: p.add_argument("y", required=True), lambda: p.add_argument("--z", action="nope")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), p.get_default("n"))
