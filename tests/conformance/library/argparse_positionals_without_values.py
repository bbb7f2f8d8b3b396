# A positional that takes any number of values is required unless it has a default.
import argparse

parser = argparse.ArgumentParser()
for nargs, extra in ("*", {}), ("*", {"default": 3}), ("?", {}), ("+", {}), (None, {}), (argparse.REMAINDER, {}):
    print(parser.add_argument("name", nargs=nargs, **extra).required)
