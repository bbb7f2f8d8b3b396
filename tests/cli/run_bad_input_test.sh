#!/usr/bin/env bash
# Whatever is handed to `loopglass run`, it answers with a clear message and the right status.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect STATUS TEXT ARGS…: that status, and TEXT on stderr.
expect() {
    local status=$1 text=$2
    shift 2
    timeout 120 "$LOOPGLASS" "$@" >"$folder/out" 2>"$folder/err" </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || { [ -n "$text" ] && ! grep -qF -- "$text" "$folder/err"; }; then
        echo "loopglass $*: status $got (wanted $status), stderr should have '$text':"
        head -5 "$folder/err"
        failures=$((failures + 1))
    fi
}
program() { printf '%s' "$2" >"$folder/$1"; }

expect 2 "no file or lesson named" run "$folder/absent.py"
expect 2 "loopglass: usage:" run
expect 2 "is a folder without" run "$folder"
expect 2 "not built yet" explore
expect 2 "loopglass: usage:" no-such-command
expect 2 "loopglass: usage:" run --no-such-option

head -c 4096 /dev/urandom >"$folder/junk.py"
timeout 60 "$LOOPGLASS" run "$folder/junk.py" >"$folder/out" 2>"$folder/err"
status=$?
if [ "$status" -ne 1 ] || ! grep -q "SyntaxError" "$folder/err"; then
    echo "binary junk: status $status"
    head -3 "$folder/err"
    failures=$((failures + 1))
fi

printf 'print(1)\nx = "a\0b"\n' >"$folder/null.py"
expect 1 'null.py", line 2' run "$folder/null.py"
expect 1 "SyntaxError: source code cannot contain null bytes" run "$folder/null.py"
printf 'x = "\xff"\n' >"$folder/latin.py"
expect 1 "SyntaxError: Non-UTF-8 code starting with '\\xff'" run "$folder/latin.py"

program fine.py 'print("fine")'
expect 2 "loopglass: usage:" run --seed x "$folder/fine.py"
expect 2 "loopglass: usage: --max-steps: '-1' is not a number of at least 0" run --max-steps -1 "$folder/fine.py"
expect 2 "loopglass: usage: --max-time: 'soon' is not a number of at least 0" run --max-time soon "$folder/fine.py"
expect 2 "loopglass: usage:" run --max-time x "$folder/fine.py"
expect 2 "cannot write '$folder/no/such/trace.json'" run --trace "$folder/no/such/trace.json" "$folder/fine.py"
expect 2 "cannot tell the trace format" run --trace "$folder/trace.txt" "$folder/fine.py"

program syntax.py $'print("one"\nprint("two")\n'
expect 1 "SyntaxError: '(' was never closed" run "$folder/syntax.py"
expect 1 "^" run "$folder/syntax.py"
program empty.py ''
expect 0 "" run "$folder/empty.py"

program endless.py $'while True:\n    pass\n'
expect 3 "loopglass: limit:" run --max-steps 1000000 "$folder/endless.py"
program recursion.py $'def f():\n    f()\nf()\n'
expect 1 "RecursionError: maximum recursion depth exceeded" run "$folder/recursion.py"
program memory.py $'x = "x" * 10**12\n'
expect 1 "MemoryError" run "$folder/memory.py"
program slow.py $'import asyncio\nasyncio.run(asyncio.sleep(1000))\n'
expect 3 "loopglass: limit:" run --max-time 10 "$folder/slow.py"
program ever.py $'import asyncio\nasync def main():\n    await asyncio.get_running_loop().create_future()\nasyncio.run(main())\n'
expect 5 "loopglass: stalled:" run "$folder/ever.py"
program status.py $'import sys\nsys.exit(7)\n'
expect 7 "" run "$folder/status.py"
program raises.py $'raise ValueError("no")\n'
expect 1 "ValueError: no" run "$folder/raises.py"
program options.py $'# /// loopglass\n# sead = 1\n# ///\n'
expect 2 "options.py:2: there is no option 'sead'" run "$folder/options.py"

[ "$failures" -eq 0 ]
