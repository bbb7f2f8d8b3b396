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

# A goal that only another schedule brings down: that run is shown.
sed -e 's/lock = asyncio.Lock()/lock = None/' -e 's/    async with lock:/    if True:/' \
    -e 's/    await asyncio.gather.*/    tasks = []\n    for buyer in ("Ada", "Bob", "Cy"):\n        tasks.append(asyncio.create_task(serve(buyer)))\n        await asyncio.sleep(0.15)\n    await asyncio.gather(*tasks)/' \
    "$folder/mine.py" >"$folder/hopeful.py"
expect 1 "In schedule" lesson run lock-race --check "$folder/hopeful.py"

# --watch makes the file, judges what is saved, and ends when it is solved.
timeout 60 "$LOOPGLASS" lesson run first-coroutine --watch "$folder/watched.py" >"$folder/out" 2>&1 </dev/null &
watcher=$!
for _ in $(seq 100); do
    grep -q "\[ \] No coroutine" "$folder/out" && break
    sleep 0.1
done
"$LOOPGLASS" lesson show first-coroutine --challenge | cmp -s - "$folder/watched.py" ||
    { echo "--watch did not make the challenge's file"; failures=$((failures + 1)); }
"$LOOPGLASS" lesson show first-coroutine --solution >"$folder/watched.py"
wait "$watcher" || { echo "--watch did not end well:"; cat "$folder/out"; failures=$((failures + 1)); }
grep -q "Solved" "$folder/out" || { echo "--watch did not see the solution"; failures=$((failures + 1)); }
expect 2 "cannot write" lesson run first-coroutine --watch "$folder/absent/mine.py"

# Progress can be taken along, and reset without losing it.
expect 0 '"lock-race"' lesson export
expect 0 "Your progress is in" lesson export "$folder/progress.json"
grep -q '"solved": true' "$folder/progress.json" || { echo "the export lacks what was solved"; failures=$((failures + 1)); }
expect 2 "cannot write" lesson export "$folder/absent/progress.json"
expect 2 "name a lesson, or say --all" lesson reset
expect 0 "Nothing is known" lesson reset no-such-lesson
expect 0 "kept as" lesson reset first-coroutine
expect 0 "[x] lock-race" lesson list
grep -q "\[x\] first-coroutine" "$folder/out" && { echo "the reset lesson is still solved"; failures=$((failures + 1)); }
expect 0 "All progress is forgotten" lesson reset --all
expect 0 "[ ] lock-race" lesson list
cmp -s "$folder/progress.json" "$XDG_DATA_HOME/loopglass/progress.json.before-reset-1" ||
    { echo "the reset kept no copy"; failures=$((failures + 1)); }

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

printf '1 = "Mine"\n2 = 7\n' >"$folder/own/parts.toml"
expect 1 "parts.toml:2: a line here is" lesson list --lessons "$folder/own"
printf '1 = "Mine"\n2 = = 7\n' >"$folder/own/parts.toml"
expect 1 "parts.toml:2: " lesson list --lessons "$folder/own"
printf '2 = "Mine"\n' >"$folder/own/parts.toml"
expect 0 "Part 2: Mine" lesson list --lessons "$folder/own"

# What cannot be understood: a program that does not parse, goals and moments that are no queries, a missing part.
# broken FILE FROM TO TEXT: with that replacement the lesson is left out, and TEXT says where and why.
broken() {
    rm -rf "$folder/own/40_broken"
    cp -r lessons/content/14_tasks_start_late "$folder/own/40_broken"
    sed -i "s|$2|$3|" "$folder/own/40_broken/$1"
    expect 1 "$4" lesson list --lessons "$folder/own"
    grep -q "lock-race" "$folder/out" || { echo "the sound lesson is not listed"; failures=$((failures + 1)); }
    grep -q "tasks-start-late  " "$folder/out" && { echo "the broken lesson is listed: $4"; failures=$((failures + 1)); }
}
broken program.py "async def post():" "async def post(:" "40_broken/program.py:4: SyntaxError: "
broken cheats/nobody_comes.py "lit = False" "lit = = False" "40_broken/cheats/nobody_comes.py:3: SyntaxError: "
broken lesson.md "global('served') == 3" "global('served') = 3" "check: column 25: "
broken lesson.md "at = \"line(mark='create')\"" "at = \"virtual_time\"" "is no moment: an event is wanted"
broken lesson.md "mark = \"break\"" "mark = \"brake\"" "40_broken/lesson.md:4"
broken lesson.md "^kind = \"program\"" "kind = 7" "40_broken/lesson.md:9: "
rm "$folder/own/40_broken/solution.py"
expect 1 "there is no solution.py" lesson list --lessons "$folder/own"
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
expect 2 "is no CPython 3.13" lesson verify lock-race --python /bin/false
export PYENV_VERSION=${PYENV_VERSION:-3.13.0}
for python in python3.13 python3; do
    "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null || continue
    expect 0 " 0 failed" lesson verify lock-race blocking-the-loop --python "$python"
    expect 1 "CPython prints:" lesson verify lock-race --lessons "$folder/own" --python "$python"
    break
done
expect 0 " 0 failed" lesson verify --junit-xml "$folder/report.xml"
grep -q 'failures="0"' "$folder/report.xml" || { echo "the JUnit report has failures"; failures=$((failures + 1)); }

[ "$failures" -eq 0 ]
