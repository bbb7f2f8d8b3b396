import argparse

common = argparse.ArgumentParser(add_help=False)
common.add_argument("--level", type=int, default=1)
output = common.add_argument_group("output", "How it is shown.")
output.add_argument("--color")
either = output.add_mutually_exclusive_group(required=True)
either.add_argument("--loud", action="store_true")
either.add_argument("--quiet", action="store_true")
parser = argparse.ArgumentParser(prog="tool", parents=[common], exit_on_error=False)
parser.add_argument("name")
parser.print_help()
for words in (["x", "--loud", "--color", "red"], ["x", "--loud", "--quiet"], ["--quiet", "x", "--level", "y"]):
    try:
        print(parser.parse_args(words))
    except argparse.ArgumentError as error:
        print(error)
choice = argparse.ArgumentParser(prog="either")
group = choice.add_mutually_exclusive_group()
group.add_argument("--all", action="store_true")
group.add_argument("one", nargs="?")
print(choice.format_usage(), choice.parse_args(["--all"]), choice.parse_args(["a"]))
