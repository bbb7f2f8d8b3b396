#!/usr/bin/env bash
# A Ctrl-C at a moment that the scenario names: what a program under asyncio.run, in time.sleep and in a thread's join
# makes of it; and a signal that nobody handles.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
# expect STATUS STDOUT STDERR_LINE <PROGRAM
expect() {
    cat >"$folder/program.py"
    timeout 60 "$LOOPGLASS" run "$folder/program.py" >"$folder/out" 2>"$folder/err" </dev/null
    local got=$?
    if [ "$got" -ne "$1" ] || [ "$(cat "$folder/out")" != "$2" ] || ! grep -qxF -- "$3" "$folder/err"; then
        echo "status $got (wanted $1), stdout should be '$2', stderr should have '$3':"
        cat "$folder/program.py" "$folder/out" "$folder/err"
        failures=$((failures + 1))
    fi
}

expect 130 "cancelled at 1.5" "KeyboardInterrupt" <<'PYTHON'
# /// loopglass
# interrupt_at = 1.5
# ///
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    finally:
        print("cancelled at", asyncio.get_running_loop().time())


asyncio.run(main())
PYTHON

expect 130 "finally at 2.0" "KeyboardInterrupt" <<'PYTHON'
# /// loopglass
# interrupt_at = 2
# ///
import time

try:
    time.sleep(5)
finally:
    print("finally at", time.monotonic())
PYTHON

expect 0 "interrupted at 1.0
worker done at 3.0" "" <<'PYTHON'
# /// loopglass
# interrupt_at = 1
# ///
import sys
import threading
import time


def work():
    time.sleep(3)
    print("worker done at", time.monotonic())


thread = threading.Thread(target=work)
thread.start()
try:
    thread.join()
except KeyboardInterrupt:
    print("interrupted at", time.monotonic())
print(file=sys.stderr)
PYTHON

expect 130 "" "KeyboardInterrupt" <<'PYTHON'
# /// loopglass
# interrupt_at = 0.001
# cpu_cost_ns = 100
# ///
while True:
    pass
PYTHON

expect 143 "before" "" <<'PYTHON'
import os
import signal
import sys

print("before")
print(file=sys.stderr)
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    print("never")
PYTHON

expect 0 "timed out after 1.0 s
tick 1.5
tick 2.0
tick 2.5
0.5 0" "" <<'PYTHON'
import signal
import sys
import time


def on_alarm(number, frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, on_alarm)
signal.alarm(1)
try:
    time.sleep(10)
except TimeoutError:
    print("timed out after", time.monotonic(), "s")
signal.signal(signal.SIGALRM, lambda *args: print("tick", time.monotonic()))
signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)
time.sleep(1.8)
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], signal.alarm(0))
print(file=sys.stderr)
PYTHON

[ "$failures" -eq 0 ]
