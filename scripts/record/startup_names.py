"""Record which names CPython 3.13 has interned before the first line of a program is compiled.

    PYENV_VERSION=3.13.0 python3 scripts/record/startup_names.py

writes sim/core/objects/startup_names.inc. Candidates are all words of the standard library's sources.
"""

import os
import pathlib
import re
import subprocess
import sys

from recorded_cases import ROOT, check_python

# A string split off a longer one is new: that interning it gives another object means that there was one already.
PROBE = "import sys; print(' '.join([s for s in sys.stdin.read().split() if sys.intern(s) is not s]))"


def candidates():
    words = set()
    for path in sorted(pathlib.Path(os.__file__).parent.rglob("*.py")):
        if not {"site-packages", "test", "idlelib"} & set(path.parts):
            words.update(re.findall(r"[A-Za-z0-9_]{2,}", path.read_text("utf-8", "replace")))
    return sorted(words)


def main():
    check_python()
    probe = subprocess.run([sys.executable, "-c", PROBE], input=" ".join(candidates()), capture_output=True, text=True, check=True)
    names = sorted(probe.stdout.split())
    assert len(names) > 1000
    path = ROOT / "sim/core/objects/startup_names.inc"
    path.write_text("// Written by scripts/record/startup_names.py.\n" + "".join(f'"{name}",\n' for name in names))


if __name__ == "__main__":
    main()
