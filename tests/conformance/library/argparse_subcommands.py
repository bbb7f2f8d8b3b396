import argparse, io, contextlib
parser = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="The end.")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
copy = sub.add_parser("copy", aliases=["cp"], help="copy files", description="Copy some files.")
copy.add_argument("source", nargs="+"); copy.add_argument("target"); copy.add_argument("-f", "--force", action="store_true")
group = copy.add_mutually_exclusive_group()
group.add_argument("--link", action="store_true"); group.add_argument("--move", action="store_true", help="instead of copying")
total = sub.add_parser("sum", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
total.add_argument("numbers", type=int, nargs="*", default=[1], help="to add"); total.add_argument("--scale", type=float, default=1.0, metavar="X", help="factor")
def run(*args):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            print(parser.parse_args(args))
    except SystemExit as e:
        print("exit", e.code)
    print(out.getvalue(), end="")
run("-h"); run("copy", "-h"); run("sum", "--help"); run(); run("nope"); run("cp", "a", "b", "c", "-f"); run("copy", "a")
run("copy", "--link", "--move", "a", "b"); run("sum", "1", "x"); run("-vv", "sum", "2", "--sc", "3"); run("sum", "--scale"); run("copy", "--", "-a", "-b")
