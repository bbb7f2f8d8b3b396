import argparse
p = argparse.ArgumentParser(prog="p", add_help=False, fromfile_prefix_chars="@")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=None)
p.add_argument("--pair", action="append", type=lambda s: tuple(s.split("=", 1)))
p.add_argument("--const", action="store_const", const=42); p.add_argument("-x", action="extend", nargs=2); p.add_argument("--add", action="append_const", const=1, dest="many")
p.add_argument("rest", nargs=argparse.REMAINDER)
print(p.parse_args("--flag --pair a=1 --pair b --const -x 1 2 -x 3 4 --add --add r -z".split()))
print(p.parse_args(["--no-flag"]), p.parse_known_args([])[1])
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None): setattr(namespace, self.dest, values.upper())
q = argparse.ArgumentParser(prog="q", exit_on_error=False, usage="%(prog)s [things]")
q.add_argument("--name", action=Upper); q.add_argument("n", type=int, choices=range(5))
print(q.parse_args(["--name", "bob", "3"]), q.format_usage(), end="")
for args in (["x"], ["9"]):
    try:
        q.parse_args(args)
    except argparse.ArgumentError as e:
        print(e)
ns = argparse.Namespace(a=1, b="x"); print(ns, vars(ns), "a" in ns, ns == argparse.Namespace(a=1, b="x"))
p.set_defaults(extra=9); print(p.parse_args([]).extra, p.get_default("extra"))
print(q.parse_known_args(["1", "--other"]))
