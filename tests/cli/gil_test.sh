#!/usr/bin/env bash
# The simulated GIL, with work at a price: threads that compute hold the loop up, processes do not; and a deadlock of
# threads names who waits for whom.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
complain() {
    echo "$1"
    cat "$folder/out" "$folder/err"
    failures=$((failures + 1))
}

cat >"$folder/pools.py" <<'PYTHON'
import asyncio
import concurrent.futures
import sys


def compute(n):
    total = 0
    for i in range(n):
        total += i
    return total


async def longest_tick():
    loop = asyncio.get_running_loop()
    longest = 0
    for _ in range(5):
        before = loop.time()
        await asyncio.sleep(0.01)
        longest = max(longest, loop.time() - before)
    return longest


async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    with getattr(concurrent.futures, sys.argv[1])(2) as pool:
        tick, *_ = await asyncio.gather(longest_tick(), *(loop.run_in_executor(pool, compute, 200000) for _ in "ab"))
    print("late" if tick > 0.0141 else "in time", "together" if loop.time() - begun < 0.45 else "one by one")


asyncio.run(main())
PYTHON
for pool in "ThreadPoolExecutor late one by one" "ProcessPoolExecutor in time together"; do
    timeout 60 "$LOOPGLASS" run --cpu-cost 200 "$folder/pools.py" "${pool%% *}" >"$folder/out" 2>"$folder/err"
    [ "$(cat "$folder/out")" = "${pool#* }" ] || complain "wanted: $pool"
done

cat >"$folder/deadlock.py" <<'PYTHON'
import threading
import time

first, second = threading.Lock(), threading.Lock()


def take(one, other):
    with one:
        time.sleep(0.1)
        with other:
            print("never")


threading.Thread(target=take, args=(first, second), name="A").start()
threading.Thread(target=take, args=(second, first), name="B").start()
PYTHON
timeout 60 "$LOOPGLASS" run "$folder/deadlock.py" >"$folder/out" 2>"$folder/err"
[ $? -eq 5 ] || complain "a deadlock ends with status 5"
for text in "A waits for a lock held by B" "B waits for a lock held by A"; do
    grep -q "$text" "$folder/err" || complain "stderr should say: $text"
done
timeout 60 "$LOOPGLASS" run --trace "$folder/trace.jsonl" "$folder/deadlock.py" >"$folder/out" 2>"$folder/err"
grep -q "nobody can go on: .*held by" "$folder/err" || complain "the trace knows the circle"

[ "$failures" -eq 0 ]
