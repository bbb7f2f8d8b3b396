"""Records which words CPython 3.13 has interned before a program starts: sim/python/compiler/interned_names.inc.

    PYENV_VERSION=3.13.0 python3 scripts/record/interned_names.py

A word counts when it stands in the standard library's own sources; others no program can tell from new ones.
"""

import pathlib
import subprocess
import sys
import sysconfig
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

PROBE = """
import sys
q = open(sys.argv[1]).read().split()
for w in q:
    if sys.intern(w) is not w:
        print(w)
"""


def words():
    import re
    found = set()
    for path in pathlib.Path(sysconfig.get_path("stdlib")).rglob("*.py"):
        if "site-packages" not in path.parts and "test" not in path.parts:
            found.update(re.findall(r"[A-Za-z_][A-Za-z_0-9]+", path.read_text("utf-8", "replace")))
    return sorted(found)


def main():
    assert sys.version_info[:2] == (3, 13), "the reference is CPython 3.13"
    with tempfile.TemporaryDirectory() as folder:
        candidates, probe = pathlib.Path(folder, "words"), pathlib.Path(folder, "probe.py")
        candidates.write_text("\n".join(words()))
        probe.write_text(PROBE)
        interned = subprocess.run([sys.executable, probe, candidates], capture_output=True, text=True, check=True).stdout.split()
    lines, line = [], ""
    for word in sorted(interned):
        if len(line) + len(word) + 4 > 120:
            lines.append(line.rstrip())
            line = ""
        line += f'"{word}", '
    lines.append(line.rstrip())
    (ROOT / "sim/python/compiler/interned_names.inc").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
