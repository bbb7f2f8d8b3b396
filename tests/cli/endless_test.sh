#!/usr/bin/env bash
# Programs without an end, of whatever kind: each is ended by a limit or a signal, with a clear message and soon.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect STATUS TEXT PROGRAM ARGS…: that status, and TEXT on stderr.
expect() {
    local status=$1 text=$2
    printf '%s\n' "$3" >"$folder/program.py"
    shift 3
    timeout 120 "$LOOPGLASS" run "$@" "$folder/program.py" >"$folder/out" 2>"$folder/err" </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || ! grep -qF -- "$text" "$folder/err"; then
        echo "status $got (wanted $status), stderr should have '$text':"
        head -c 500 "$folder/program.py"
        head -c 500 "$folder/err"
        failures=$((failures + 1))
    fi
}
steps="loopglass: limit: more than 1000000 steps of work (--max-steps)"
few=(--max-steps 1000000)

expect 3 "$steps, at program.py:1" 'while True: pass' "${few[@]}"
expect 3 "$steps" 'while True: print("still here")' "${few[@]}"
expect 3 "loopglass: limit: more than 67108864 bytes of output" 'while True: print("x" * 1000000)'
expect 3 "$steps" 'for _ in iter(int, 1): pass' "${few[@]}"
expect 3 "$steps" 'sum(range(10**12))' "${few[@]}"
expect 3 "$steps" 'print(0.5 in range(10**12))' "${few[@]}"
expect 3 "$steps" 'import itertools; list(itertools.repeat(1, 10**12)) if False else max(itertools.count())' "${few[@]}"
expect 3 "$steps" 'def f():
    while True:
        try: g()
        except BaseException: pass
        finally: continue
def g(): raise KeyboardInterrupt
f()' "${few[@]}"
expect 3 "$steps" 'class A:
    def __del__(self): A()
A()
while True: pass' "${few[@]}"
expect 3 "$steps" 'import asyncio
async def main():
    while True: await asyncio.sleep(0)
asyncio.run(main())' "${few[@]}"
expect 3 "loopglass: limit:" 'import asyncio
async def main():
    while True: await asyncio.sleep(1)
asyncio.run(main())' --max-time 1000
expect 3 "$steps" 'import asyncio
async def stubborn():
    while True:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: pass
async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(2)
asyncio.run(main())' "${few[@]}"
expect 3 "$steps" 'import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again(): loop.call_soon(again); loop.call_soon(again)
    again()
    await asyncio.sleep(1)
asyncio.run(main())' "${few[@]}"
expect 3 "$steps" 'eval("+".join(["1"] * 1000)) ; x = 10 ** 10 ** 8' "${few[@]}"

# What a Ctrl-C sends ends it at once, and so does a reader that has had enough.
printf 'while True: pass\n' >"$folder/program.py"
"$LOOPGLASS" run --max-steps 1000000000000000 "$folder/program.py" >"$folder/out" 2>"$folder/err" </dev/null &
process=$!
sleep 1
kill -TERM "$process"
for _ in $(seq 100); do
    kill -0 "$process" 2>/dev/null || break
    sleep 0.1
done
if kill -9 "$process" 2>/dev/null; then
    echo "a signal does not end an endless loop"
    failures=$((failures + 1))
fi
wait "$process" 2>/dev/null

printf 'while True: print("line")\n' >"$folder/program.py"
first=$(timeout 60 bash -c '"$1" run "$2" | head -n 1' head "$LOOPGLASS" "$folder/program.py")
[ "$first" = line ] || { echo "a closed pipe: '$first'"; failures=$((failures + 1)); }

[ "$failures" -eq 0 ]
