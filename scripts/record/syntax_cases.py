#!/usr/bin/env python3
"""Records what CPython 3.13 makes of sources: tests/sim/python/syntax/{trees,errors}.inc.

Trees are ast.dump with positions, of the sources in syntax_sources.txt; errors are the fields of the exception, one to a line, over the snippets of
scripts/differential/broken_snippets.txt. The few that we knowingly tell otherwise are left out, and named here.
"""

import ast
import pathlib
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "tests/sim/python/syntax"

# Where the memo of CPython's parser decides what is told.
KNOWN_DIFFERENCES = {
    "- - not a", "type X[] = 1", "i[*a for a in b]", "x = i[*a for a in b]",
    "chosen =i[  * (len(evts) // 8) for i in range(8)]\n",
}



def field(text):
    """Printable ASCII, the rest of its UTF-8 as \\xx."""
    data = text.encode("utf-8", "surrogatepass")
    return "".join(chr(b) if 0x20 <= b <= 0x7E and b != 0x5C else f"\\{b:02x}" for b in data)


def write(name, cases):
    lines = []
    for case in cases:
        text = "\t".join(field(part) for part in case)
        # Compilers limit the length of one literal.
        pieces = [text[i:i + 8000] for i in range(0, len(text), 8000)]
        lines.append("\n".join(f'R"~({piece})~"' for piece in pieces) + ",\n")
    (OUT / f"{name}.inc").write_text("".join(lines))
    print(f"{name}: {len(cases)} cases")


def error_of(source):
    try:
        compile(source, "<s>", "exec", dont_inherit=True)
    except SyntaxError as error:
        numbers = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        return "|".join([type(error).__name__, error.msg, *(str(number or 0) for number in numbers)])
    except (MemoryError, RecursionError, ValueError):
        return None
    return "fine"


def main():
    assert sys.version_info[:2] == (3, 13), "the reference is CPython 3.13"
    warnings.simplefilter("ignore")
    trees = []
    sources = (ROOT / "scripts/record/syntax_sources.txt").read_text().removesuffix("\n")
    for source in sources.split("\n---\n"):
        try:
            trees.append((source, ast.dump(ast.parse(source), include_attributes=True)))
        except SyntaxError as error:
            print(f"left out, no Python: {source!r}: {error}")
    write("trees", trees)
    snippets = (ROOT / "scripts/differential/broken_snippets.txt").read_text().split("\n----\n")
    errors = [(snippet, error_of(snippet)) for snippet in snippets if snippet not in KNOWN_DIFFERENCES]
    write("errors", [(snippet, error) for snippet, error in errors if error is not None])


main()
