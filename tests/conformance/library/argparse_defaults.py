import argparse

parser = argparse.ArgumentParser(prog="fetch", description="Fetch pages.")
parser.add_argument("urls", nargs="*", default=["a", "b"])
parser.add_argument("-n", "--workers", type=int, default=3, help="how many (default: %(default)s)")
parser.add_argument("--verbose", action="store_true")
print(parser.parse_args([]), parser.parse_args(["x", "-n", "5", "--verbose"]))
print(parser.format_help())
