import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("-o", "--old", deprecated=True)
parser.add_argument("word", nargs="?", deprecated=True)
commands = argparse.ArgumentParser(prog="commands")
choices = commands.add_subparsers(dest="command")
choices.add_parser("new")
choices.add_parser("ancient", aliases=["a"], deprecated=True)
for words in ([], ["--old", "1"], ["-o", "1", "-o", "2", "x"]):
    print(parser.parse_args(words))
for words in (["new"], ["ancient"], ["a"]):
    print(commands.parse_args(words))
