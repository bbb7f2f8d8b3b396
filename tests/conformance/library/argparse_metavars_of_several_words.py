import argparse

parser = argparse.ArgumentParser(prog="tool", exit_on_error=False)
parser.add_argument("--range", nargs=2, metavar=("LOW", "HIGH"), type=int)
parser.add_argument("--many", nargs="+", metavar=("FIRST", "MORE"))
parser.add_argument("--any", nargs="*", metavar=("ITEM",))
parser.print_help()
print(parser.parse_args(["--range", "1", "2", "--many", "a"]))
for nargs, metavar in ((2, ("A",)), (None, ("A", "B")), ("+", ("A",)), ("?", ())):
    try:
        parser.add_argument(f"--wrong{len(metavar)}{nargs}", nargs=nargs, metavar=metavar)
        print(nargs, metavar, "fine")
    except ValueError as error:
        print(nargs, metavar, error)
print(argparse.FileType("w", encoding="utf-8"), argparse.FileType())
