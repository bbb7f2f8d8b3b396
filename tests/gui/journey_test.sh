#!/usr/bin/env bash
# A learner's way through the real window, by real keys and mouse: first start, stepping, an edit, a mistake, a kill, a new
# start, a program of one's own. What the window remembers on disk says whether each worked.
set -u
window=${LOOPGLASS_WINDOW:?the window executable}
for tool in Xvfb xdotool python3; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -x "$window" ] || { echo "skipped: the window was not built"; exit 77; }

folder=$(mktemp -d)
export XDG_STATE_HOME=$folder/state XDG_DATA_HOME=$folder/data
state=$folder/state/loopglass/window.json
cleanup() {
  [ -n "${window_id:-}" ] && kill -9 "$window_id" 2>/dev/null
  [ -n "${screen_id:-}" ] && kill "$screen_id" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$folder"
}
trap cleanup EXIT
fail() { echo "FAILED: $1"; [ -s "$state" ] && head -c 600 "$state"; cat "$folder/out" 2>/dev/null; exit 1; }

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
screen_id=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
[ -s "$folder/display" ] || { echo "skipped: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$folder/display")
export DISPLAY

start() {
  "$window" "$@" >"$folder/out" 2>&1 &
  window_id=$!
  xid=$(timeout 60 xdotool search --sync --onlyvisible --name Loopglass | head -1)
  [ -n "$xid" ] || fail "the window does not appear"
  xdotool windowfocus "$xid" mousemove 1270 60
  sleep 1
}
key() { for each in "$@"; do xdotool key --clearmodifiers "$each"; sleep 0.15; done; }
# Waits until the saved state makes a Python expression over `s` true.
until_state() {
  for _ in $(seq 240); do
    if [ -s "$state" ] && python3 - "$state" "$1" <<'PYTHON' 2>/dev/null; then return 0; fi
import json, sys
s = json.load(open(sys.argv[1]))
sys.exit(0 if eval(sys.argv[2]) else 1)
PYTHON
    kill -0 "$window_id" 2>/dev/null || fail "the window died: $2"
    sleep 0.25
  done
  fail "$2"
}
position() { python3 -c "import json; print(json.load(open('$state'))['position'])"; }

start
until_state "'lesson' in s and s['position'] == 0" "the first start opens a lesson at its beginning"
key t
until_state "s['position'] > 0" "stepping by t moves the cursor"
here=$(position)
key shift+F11
until_state "s['position'] < $here" "Shift+F11 goes back"

key ctrl+e
xdotool key ctrl+Home
xdotool type --delay 40 '# mine'
xdotool key Return
until_state "s.get('text', '').startswith('# mine')" "what is typed is the program"
kill -9 "$window_id"
wait "$window_id" 2>/dev/null
start
sleep 2.5
until_state "s.get('text', '').startswith('# mine')" "an edit survives a kill"

key ctrl+e ctrl+Home
xdotool type --delay 40 'def ('
until_state "s.get('text', '').startswith('def (')" "a broken program is kept as it is typed"
key Escape t t F5 shift+F11
kill -0 "$window_id" 2>/dev/null || fail "the window died of a broken program"
kill -9 "$window_id"
wait "$window_id" 2>/dev/null

printf 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\n\n\nasyncio.run(main())\n' >"$folder/own.py"
start "$folder/own.py"
until_state "s.get('file', '').endswith('own.py')" "a program of one's own opens"
key F9 F5
until_state "s['position'] > 5" "F5 runs it to its end"
key ctrl+e ctrl+Home
xdotool type --delay 40 '# saved'
xdotool key Return
sleep 0.5
key ctrl+s
for _ in $(seq 120); do grep -q '# saved' "$folder/own.py" && break; sleep 0.25; done
grep -q '# saved' "$folder/own.py" || fail "Ctrl+S writes the file"
key Escape 1 2 3 slash
xdotool type --delay 40 'main'
key Escape ctrl+p Escape
kill -0 "$window_id" 2>/dev/null || fail "the window died on the way through its drawers"

# An endless program: Stop works, and the window goes on.
printf 'while True:\n    pass\n' >"$folder/own.py"
kill -9 "$window_id"
wait "$window_id" 2>/dev/null
start "$folder/own.py"
key Escape Home
until_state "s.get('file', '').endswith('own.py')" "an endless program can be stopped"
echo "stepped, edited, killed, resumed, saved, stopped: all by keys"
