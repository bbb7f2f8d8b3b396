# The methods of bytes, on bytearrays and subclasses too.
import random

from _answers import show_answers

BYTES_CALLS = ["capitalize()", "lower()", "upper()", "title()", "swapcase()", "split()", "rsplit()", "splitlines()", "strip()", "isalpha()",
               "isalnum()", "isdigit()", "isspace()", "istitle()", "isupper()", "islower()", "isascii()", "expandtabs(3)", "zfill(9)", "hex()",
               "hex('-', 2)", "hex('-', -3)", "center(12, b'*')", "ljust(9)", "rjust(7)", "splitlines(True)", "decode('latin-1')",
               "decode('utf-8', 'replace')", "decode('ascii', 'ignore')", "decode()", "__len__()"]
BYTES_CALLS_WITH_PIECE = ["find({})", "rfind({}, 1, -1)", "count({}, -3)", "index({})", "split({})", "rsplit({}, 1)", "partition({})",
                          "rpartition({})", "strip({})", "rstrip({})", "startswith({})", "endswith({})", "replace({}, b'XY')",
                          "replace({}, b'', 1)", "removeprefix({})", "removesuffix({})", "join([b'p', b'q'])", "__contains__({})",
                          "translate(None, {})"]


def some_bytes(pick):
    literal = repr(bytes(pick.choice(b"abc ,X1\t\xff\n") for _ in range(pick.randrange(10))))
    return pick.choice([literal, literal, f"bytearray({literal})", f"Bytes({literal})"])


def bytes_methods(count):
    pick = random.Random(5)
    pieces = ["b''", "b'a'", "b'ab'", "b', '", "'a'", "97", "300", "bytearray(b'a')", "None", "memoryview(b'b')"]
    for _ in range(count):
        call = pick.choice(BYTES_CALLS + BYTES_CALLS_WITH_PIECE * 3).format(pick.choice(pieces))
        program = f"{some_bytes(pick)}.{call}"
        yield program


show_answers(bytes_methods(1200))
