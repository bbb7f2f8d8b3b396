# The methods of str on text of many kinds.
import random

from _answers import show_answers

TEXTS = ["''", "'a'", "'abcabc'", "'  two words '", "'a,b,,c'", "'h\\u00e9llo w\\u00f6rld'", "'\\U0001f600a\\U0001f600'", "'Stra\\u00dfe'",
         "'line\\nother\\r\\nlast'", "'MiXed Case'", "'123'", "'tab\\there'", "'\\u0130\\u01c6'", "'x-y_z'", "Text('sub class')"]
PIECES = ["''", "'a'", "'b'", "'abc'", "','", "' '", "'\\u00e9'", "'\\U0001f600'", "'l'", "'  '", "'\\n'"]
CALLS = ["capitalize()", "casefold()", "lower()", "upper()", "title()", "swapcase()", "split()", "rsplit()", "splitlines()", "strip()",
         "lstrip()", "rstrip()", "isalpha()", "isalnum()", "isdigit()", "isspace()", "istitle()", "isupper()", "islower()", "isidentifier()",
         "isprintable()", "isascii()", "isnumeric()", "expandtabs(3)", "zfill(9)", "encode()", "encode('utf-16')", "center(12, '*')",
         "ljust(9)", "rjust(9, '\\u20ac')", "splitlines(True)", "__len__()"]
CALLS_WITH_PIECE = ["find({})", "rfind({})", "count({})", "find({}, 1)", "rfind({}, 1, -1)", "count({}, 1)", "index({})", "split({})",
                    "rsplit({}, 1)", "partition({})", "rpartition({})", "strip({})", "lstrip({})", "rstrip({})", "startswith({})",
                    "endswith({})", "replace({}, 'XY')", "replace({}, '', 1)", "removeprefix({})", "removesuffix({})", "join(['p', 'q'])",
                    "__add__({})", "__contains__({})", "__lt__({})"]


def text_methods():
    pick = random.Random(4)
    for text in TEXTS:
        for call in CALLS:
            yield f"{text}.{call}"
        for call in CALLS_WITH_PIECE:
            for piece in pick.sample(PIECES, 5):
                program = f"{text}.{call.format(piece)}"
                yield program


show_answers(text_methods())
