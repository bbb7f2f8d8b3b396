#!/usr/bin/env bash
# `loopglass lesson`: list, show, run and verify, with lessons of one's own and broken ones.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data"
failures=0

# expect STATUS TEXT ARGS…: that status, and TEXT on stdout or stderr.
expect() {
    local status=$1 text=$2
    shift 2
    timeout 250 "$LOOPGLASS" "$@" >"$folder/out" 2>&1 </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || { [ -n "$text" ] && ! grep -qF -- "$text" "$folder/out"; }; then
        echo "loopglass $*: status $got (wanted $status), output should have '$text':"
        head -20 "$folder/out"
        failures=$((failures + 1))
    fi
}

expect 0 "lock-race" lesson list
expect 0 "Three tills, one number" lesson show lock-race
expect 2 "no lesson named" lesson show no-such-lesson
expect 2 "loopglass: usage:" lesson
expect 0 "async def" lesson show lock-race --challenge

# Without a terminal the tutorial asks nothing and goes through.
expect 0 "6 of 7" lesson run lock-race
grep -q "sold: 1" "$folder/out" || { echo "the tutorial does not show the answer"; failures=$((failures + 1)); }
expect 0 "sell" lesson run lock-race --native

"$LOOPGLASS" lesson show lock-race --challenge >"$folder/mine.py"
expect 1 "[ ]" lesson run lock-race --check "$folder/mine.py"
"$LOOPGLASS" lesson show lock-race --solution >"$folder/mine.py"
expect 0 "Solved" lesson run lock-race --check "$folder/mine.py"
expect 0 "[x] lock-race" lesson list
expect 2 "cannot read" lesson run lock-race --check "$folder/absent.py"

# A damaged progress file is set aside, not overwritten.
echo '{"format": 1, "less' >"$XDG_DATA_HOME/loopglass/progress.json"
expect 0 "kept as" lesson list
[ -f "$XDG_DATA_HOME/loopglass/progress.json.damaged-1" ] || { echo "the damaged progress is gone"; failures=$((failures + 1)); }

# A broken lesson is reported with file and line; the others stay open.
mkdir -p "$folder/own"
cp -r lessons/content/30_lock_race "$folder/own/"
cp -r lessons/content/30_lock_race "$folder/own/40_broken"
sed -i '4s/.*/title = /' "$folder/own/40_broken/lesson.md"
expect 1 "40_broken/lesson.md:4:" lesson list --lessons "$folder/own"
grep -q "lock-race" "$folder/out" || { echo "the sound lesson is not listed"; failures=$((failures + 1)); }
rm -r "$folder/own/40_broken"

head -c 104857600 /dev/zero >"$folder/own/30_lock_race/program.cpp"
expect 1 "are too much" lesson list --lessons "$folder/own"
rm "$folder/own/30_lock_race/program.cpp"
ln -s /etc/passwd "$folder/own/30_lock_race/notes.txt"
expect 1 "leads out of the lesson's folder" lesson list --lessons "$folder/own"
rm "$folder/own/30_lock_race/notes.txt"
expect 2 "there is no such folder" lesson show x --lessons "$folder/absent"

# A lie in a lesson is found, and stands in the JUnit report.
sed -i 's/sold: 1/sold: 9/' "$folder/own/30_lock_race/expected.txt"
expect 1 "its output is not that of CPython" lesson verify --lessons "$folder/own" --junit-xml "$folder/report.xml"
grep -q '<failure' "$folder/report.xml" || { echo "no failure in the JUnit report"; failures=$((failures + 1)); }
expect 0 " 0 failed" lesson verify --junit-xml "$folder/report.xml"
grep -q 'failures="0"' "$folder/report.xml" || { echo "the JUnit report has failures"; failures=$((failures + 1)); }

[ "$failures" -eq 0 ]
