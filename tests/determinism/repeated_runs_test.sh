#!/usr/bin/env bash
# The same program and seed give the same trace, byte for byte, each time: from whatever folder it is started,
# at whatever addresses its memory lies, whatever the environment holds.
set -u

: "${LOOPGLASS:?names the executable}"
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
compared=0

# A hundred runs of the lessons that come with a C++ program too, and ten of the others.
for program in "$root"/lessons/content/*/program.py; do
    [ -f "$(dirname "$program")/program.cpp" ] && runs=100 || runs=10
    lesson=$(basename "$(dirname "$program")")
    compared=$((compared + 1))
    (cd "$root" && "$LOOPGLASS" run "$program" --seed 7 --trace "$scratch/first.jsonl") >"$scratch/first.out" 2>&1
    if [ ! -s "$scratch/first.jsonl" ]; then
        echo "$lesson: no trace was written"
        cat "$scratch/first.out"
        failed=1
        continue
    fi
    cd "$scratch" || exit 1
    for ((run = 2; run <= runs; ++run)); do
        # The growing environment moves the stack.
        PADDING=$(printf '%*s' "$((run * 37))" '') "$LOOPGLASS" run "$program" --seed 7 --trace again.jsonl >again.out 2>&1
        if ! cmp -s first.jsonl again.jsonl || ! cmp -s first.out again.out; then
            echo "$lesson: run $run differs from the first"
            diff first.jsonl again.jsonl | head -n 4
            failed=1
            break
        fi
    done
done

echo "$compared lessons"
[ "$compared" -gt 0 ] && [ "$failed" -eq 0 ]
