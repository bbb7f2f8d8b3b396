#!/usr/bin/env python3
"""Compares our parser with the CPython 3.13 that runs this script.

    syntax.py PROBE trees  [FILE|FOLDER…]   the trees of whole files (default: CPython's own library and tests)
    syntax.py PROBE errors [FILE…]          messages and positions over broken snippets (default: broken_snippets.txt)
    syntax.py PROBE mutate [COUNT [SEED]]   the same over random damage done to lines of CPython's library

PROBE is the program built from syntax_probe.cpp. Exit status 1 if anything differs.
"""

import ast
import collections
import pathlib
import random
import subprocess
import sys
import sysconfig
import tokenize
import warnings

HERE = pathlib.Path(__file__).parent
LIBRARY = pathlib.Path(sysconfig.get_path("stdlib"))


class Probe:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, mode, source):
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
        self.process.stdin.write(f"{mode} {len(data)}\n".encode() + data)
        self.process.stdin.flush()
        length = int(self.process.stdout.readline())
        return self.process.stdout.read(length).decode("utf-8", "replace")


def error_of(source):
    """CPython's refusal in the probe's format, or None. MemoryError has no position."""
    try:
        compile(source, "<s>", "exec", dont_inherit=True)
    except SyntaxError as error:
        parts = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        return "\n".join([type(error).__name__, error.msg.replace(" (<s>, line", " (<s>, line"),
                          *(str(part if part is not None else 0) for part in parts), error.text or ""])
    except (MemoryError, RecursionError, ValueError, OverflowError) as error:
        return f"{type(error).__name__}\n{error}"
    return None


def compare_trees(probe, paths):
    files = []
    for path in paths:
        files += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    same = refused = 0
    different = []
    for path in files:
        data = path.read_bytes()
        ours = probe.ask("dump", data)
        try:
            theirs = "D" + ast.dump(ast.parse(data), include_attributes=True)
        except (SyntaxError, ValueError):
            refused += 1
            if not ours.startswith("E"):
                different.append((path, "we accept what CPython refuses"))
            continue
        theirs = theirs.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        if ours == theirs:
            same += 1
            continue
        at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
        reason = ours.replace("\n", " | ")[:200] if ours.startswith("E") else (
            f"…{ours[max(0, at - 120):at]}⟨{ours[at:at + 80]}⟩ but CPython ⟨{theirs[at:at + 80]}⟩")
        different.append((path, reason))
    for path, reason in different:
        print(f"{path}: {reason}")
    print(f"{same} trees equal, {refused} refused by CPython, {len(different)} different")
    return not different


def compare_errors(probe, snippets, show=40):
    same = 0
    different = collections.defaultdict(list)
    for snippet in snippets:
        theirs = error_of(snippet)
        ours = probe.ask("check", snippet)
        ours = None if ours == "O" else ours[1:]
        if theirs is not None and theirs.startswith(("MemoryError", "RecursionError")):
            equal = ours is not None and ours.startswith(("MemoryError", "RecursionError"))
        else:
            # Whether the text keeps its newline depends on where CPython's tokenizer happens to stand.
            equal = (ours or "").rstrip("\n") == (theirs or "").rstrip("\n")
            if not equal and ours and theirs and theirs.endswith("\n"):
                # CPython's compiler, unlike its parser, has no text for what does not come from a file.
                equal = ours.split("\n")[:6] == theirs.rstrip("\n").split("\n")
        if equal:
            same += 1
            continue
        message = (theirs or "ok").split("\n")[:2]
        our_message = (ours or "ok").split("\n")[:2]
        different[(message[-1], our_message[-1])].append((snippet, theirs, ours))
    total = same
    shown = 0
    for (theirs, ours), cases in sorted(different.items(), key=lambda item: -len(item[1])):
        total += len(cases)
        if shown >= show:
            continue
        shown += 1
        print(f"--- {len(cases)} × CPython: {theirs} / we: {ours}")
        for snippet, full_theirs, full_ours in cases[:2]:
            print(f"    {snippet!r}")
            print(f"      CPython {full_theirs!r}\n      we      {full_ours!r}")
    print(f"{same} of {total} snippets equal ({100 * same / max(total, 1):.2f} %)")
    return same == total


def mutations(count, seed):
    """Statements of the library with a token removed, doubled, swapped or replaced."""
    chance = random.Random(seed)
    files = [path for folder in (LIBRARY, LIBRARY / "asyncio", LIBRARY / "test") for path in sorted(folder.glob("*.py"))]
    extra = ["(", ")", "[", "]", "{", "}", ",", ":", "=", "==", ":=", "*", "**", "->", ".", "if", "else", "for", "in",
             "not", "lambda", "yield", "await", "async", "def", "class", "return", "import", "from", "as", "with",
             "try", "except", "print", "None", "True", "x", "1", "'s'", "f'{x}'", ";", "\n", "    ", "@", "del",
             "global", "match", "case", "type", "_", "!", "$", "'", '"', "\\", "raise", "assert", "pass", "is", "or"]
    while count > 0:
        source = chance.choice(files).read_bytes().decode("utf-8", "replace")
        try:
            body = ast.parse(source).body
        except (SyntaxError, ValueError):
            continue
        small = [node for node in ast.walk(ast.Module(body, [])) if isinstance(node, ast.stmt)
                 and node.end_lineno - node.lineno < 8 and node.col_offset == 0 or isinstance(node, ast.stmt)
                 and not isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.end_lineno - node.lineno < 4]
        for node in chance.sample(small, min(12, len(small))):
            text = ast.get_source_segment(source, node)
            if text is None or "\\N{" in text:
                continue
            pieces = [piece for piece in split(text)]
            for _ in range(chance.choice((1, 1, 1, 2))):
                at = chance.randrange(len(pieces))
                match chance.randrange(5):
                    case 0: del pieces[at]
                    case 1: pieces.insert(at, pieces[at])
                    case 2: pieces.insert(at, " " + chance.choice(extra) + " ")
                    case 3: pieces[at] = chance.choice(extra)
                    case 4:
                        other = chance.randrange(len(pieces))
                        pieces[at], pieces[other] = pieces[other], pieces[at]
                if not pieces:
                    break
            yield "".join(pieces) + chance.choice(("", "\n", "\nx = 1\n"))
            count -= 1


def split(text):
    """Words, numbers, spaces and single signs."""
    import re
    return re.findall(r"\w+|\s+|[^\w\s]", text) or [""]


def main():
    warnings.simplefilter("ignore")
    if sys.version_info[:2] != (3, 13):
        sys.exit("run this with CPython 3.13")
    probe, what, *rest = sys.argv[1:]
    probe = Probe(probe)
    if what == "trees":
        fine = compare_trees(probe, [pathlib.Path(path) for path in rest] or [LIBRARY])
    elif what == "errors":
        files = [pathlib.Path(path) for path in rest] or [HERE / "broken_snippets.txt"]
        snippets = [part for file in files for part in file.read_text().split("\n----\n")]
        fine = compare_errors(probe, snippets)
    else:
        count = int(rest[0]) if rest else 2000
        fine = compare_errors(probe, mutations(count, int(rest[1]) if len(rest) > 1 else 1))
    sys.exit(0 if fine else 1)


main()
