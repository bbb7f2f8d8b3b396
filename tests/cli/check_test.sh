#!/usr/bin/env bash
# `loopglass check`: what the detectors find, as text, JSON and annotations.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
expect() {
    local status=$1 text=$2
    shift 2
    timeout 60 "$LOOPGLASS" "$@" >"$folder/out" 2>"$folder/err" </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || { [ -n "$text" ] && ! grep -qF -- "$text" "$folder/out"; }; then
        echo "loopglass $*: status $got (wanted $status), stdout should have '$text':"
        head -5 "$folder/out" "$folder/err"
        failures=$((failures + 1))
    fi
}

cat >"$folder/blocks.py" <<'PYTHON'
import asyncio
import time


async def beat():
    await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(beat())
    await asyncio.sleep(0)
    time.sleep(1)
    await task


asyncio.run(main())
PYTHON
cat >"$folder/forgets.py" <<'PYTHON'
import asyncio


async def work():
    print("never")


async def main():
    work()
    await asyncio.sleep(0)


asyncio.run(main())
PYTHON
printf 'import asyncio\nasyncio.run(asyncio.sleep(1))\nprint("fine")\n' >"$folder/fine.py"

expect 1 "blocks.py:12: blocked-loop:" check "$folder/blocks.py"
expect 1 "never-awaited" check "$folder/forgets.py"
expect 0 "" check "$folder/fine.py"
[ -s "$folder/out" ] && { echo "a correct program has output"; failures=$((failures + 1)); }
expect 1 '"problems"' check --format json "$folder/blocks.py"
python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["problems"]' "$folder/out" || failures=$((failures + 1))
expect 1 "::" check --format github "$folder/blocks.py"
expect 2 "" check --format xml "$folder/blocks.py"
expect 2 "" check "$folder/absent.py"

[ "$failures" -eq 0 ]
