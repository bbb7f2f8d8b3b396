#!/usr/bin/env bash
# `loopglass run`: files beside the program, that nothing on the machine is written, packages, -m and --stdlib.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
# expect STATUS STDOUT ARGUMENTS…: the whole of stdout.
expect() {
    local status=$1 text=$2
    shift 2
    timeout 60 "$LOOPGLASS" "$@" >"$folder.out" 2>"$folder.err" </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || [ "$(cat "$folder.out")" != "$text" ]; then
        echo "loopglass $*: status $got (wanted $status), stdout should be '$text':"
        head -5 "$folder.out" "$folder.err"
        failures=$((failures + 1))
    fi
    rm -f "$folder.out" "$folder.err"
}

mkdir -p "$folder/project/package/inner" "$folder/library"
echo "some data" >"$folder/project/data.txt"
ln -s /etc/hostname "$folder/project/outside"
cat >"$folder/project/main.py" <<'PYTHON'
import os
from pathlib import Path

here = Path(__file__).parent
print(open("data.txt").read().strip(), (here / "data.txt").read_text().strip(), os.path.exists("outside"))
with open("data.txt", "a") as file:
    file.write("more\n")
open("new.txt", "w").close()
Path("made").mkdir()
os.remove("main.py")
print(open(here / "data.txt").read().split(), sorted(os.listdir()))
PYTHON
answer="some data some data False
['some', 'data', 'more'] ['data.txt', 'made', 'new.txt', 'package', 'tool.py']"
echo 'import package; print(__name__, __package__, package.name)' >"$folder/project/tool.py"
echo 'name = __name__' >"$folder/project/package/__init__.py"
echo 'from . import name; from .inner import deep; print(__name__, __package__, name, deep.name)' \
    >"$folder/project/package/__main__.py"
touch "$folder/project/package/inner/__init__.py"
echo 'from .. import name as above; name = above + "." + __name__' >"$folder/project/package/inner/deep.py"

cd "$folder" || exit 1
expect 0 "$answer" run project
expect 0 "$answer" run project/main.py
expect 0 "$answer" run "$folder/project/main.py"
if [ "$(cat project/data.txt)" != "some data" ] || [ -e project/new.txt ] || [ ! -e project/main.py ]; then
    echo "the program has changed files of the machine"
    failures=$((failures + 1))
fi
cd project || exit 1
expect 0 "__main__ package package package.package.inner.deep" run -m package
expect 0 "__main__  package" run -m tool
expect 2 "" run -m nothing_there

# A module of an installed library, and a package of it.
echo 'value = "from the library"' >"$folder/library/extra_module.py"
mkdir -p "$folder/library/extra_package"
echo 'import extra_module; value = extra_module.value' >"$folder/library/extra_package/__init__.py"
echo 'print("run as", __name__)' >"$folder/library/extra_program.py"
echo 'raise ImportError("ours goes first")' >"$folder/library/textwrap.py"
expect 0 "from the library True" run --stdlib "$folder/library" -c \
    'import extra_package, textwrap; print(extra_package.value, hasattr(textwrap, "dedent"))'
expect 0 "run as __main__" run --stdlib "$folder/library" -m extra_program
expect 4 "" run -c 'import extra_module'

# What is absent says why.
expect 4 "" run -c 'import curses'
# What is refused at use: names taken from it are not asked for anything else, and there is no list of them.
expect 4 "imported" run -c 'from xmlrpc.server import SimpleXMLRPCServer; print("imported"); SimpleXMLRPCServer()'
expect 4 "imported" run -c 'from tkinter import Tk
print("imported")
class Window(Tk): pass'
expect 4 "" run -c 'from tkinter import *'
timeout 60 "$LOOPGLASS" run -c 'import curses' 2>&1 | grep -q "^loopglass: unsupported: no module 'curses': there is no terminal" || {
    echo "import curses does not say why it is absent"
    failures=$((failures + 1))
}

# Standard input: none of the machine's unless asked for; then a file, or what this command was given.
printf 'one\ntwo\n' >"$folder/lines.txt"
reads='import sys; print(sys.stdin.read().split())'
expect 0 "[]" run -c "$reads"
expect 0 "['one', 'two']" run --stdin "$folder/lines.txt" -c "$reads"
expect 2 "" run --stdin "$folder" -c "$reads"
[ "$(printf 'three' | "$LOOPGLASS" run --stdin - -c "$reads")" = "['three']" ] || {
    echo "--stdin - does not read what the command was given"
    failures=$((failures + 1))
}

# A pattern that would take for ever meets the limit.
expect 3 "" run --max-steps 5000000 -c 'import re; re.match("(a+)+b", "a" * 60)'
# A file that would not fit into the run's memory.
expect 0 "[Errno 28] No space left on device" run --max-memory 20 -c '
f = open("big", "wb", buffering=0)
try:
    while True:
        f.write(bytes(1 << 20))
except OSError as error:
    print(error)'
[ "$failures" -eq 0 ]
