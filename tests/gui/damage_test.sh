#!/usr/bin/env bash
# The real window among damaged files: what it remembers, the learner's record, a trace in place of a program. It says so,
# sets them aside and lives on; and a kill right behind an edit loses nothing.
set -u
window=${LOOPGLASS_WINDOW:?the window executable}
for tool in Xvfb xdotool python3; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -x "$window" ] || { echo "skipped: the window was not built"; exit 77; }

folder=$(mktemp -d)
export HOME=$folder XDG_STATE_HOME=$folder/state XDG_DATA_HOME=$folder/data
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
  xdotool windowfocus "$xid"
}
wait_for() {
  for _ in $(seq 240); do
    eval "$1" 2>/dev/null && return 0
    kill -0 "$window_id" 2>/dev/null || fail "the window died: $2"
    sleep 0.25
  done
  fail "$2"
}
holds() { python3 -c "import json, sys; s = json.load(open('$state')); sys.exit(0 if $1 else 1)"; }

# What the window remembers, and the learner's record, both torn in the middle.
mkdir -p "$(dirname "$state")" "$XDG_DATA_HOME/loopglass"
printf '{"format": 1, "lesson": "lock-' >"$state"
printf '{"format": 1, "less' >"$XDG_DATA_HOME/loopglass/progress.json"
start
wait_for "holds \"s['lesson'] == 'first-coroutine'\"" "with a damaged state the window starts anew"
[ -s "$state.damaged-1" ] || fail "the damaged state is set aside"
[ -s "$XDG_DATA_HOME/loopglass/progress.json.damaged-1" ] || fail "the damaged record is set aside"

# The state holds an edit as soon as it is made, not only now and then.
xdotool key ctrl+e
sleep 1
xdotool key ctrl+Home
xdotool type --delay 30 'x = 1'
wait_for "holds \"s.get('text', '').startswith('x = 1')\"" "what was typed is on disk"
kill -9 "$window_id"
wait "$window_id" 2>/dev/null
[ -e "$state.new" ] && fail "nothing half-written is left"
start
wait_for "holds \"s.get('text', '').startswith('x = 1')\"" "an edit survives a kill"
kill "$window_id"
wait "$window_id" 2>/dev/null

# Traces of others, whole and torn, and what is no text at all.
printf '[{"name": "a", "ph": "X", "ts": 1, "dur": 2, "pid": 1, "tid": 1},' >"$folder/chrome.json"
head -c 3000 /dev/urandom >"$folder/noise.py"
printf '\0' >>"$folder/noise.py"
for file in chrome.json noise.py; do
  timeout 60 "$window" "$folder/$file" >"$folder/out" 2>&1
  [ $? -eq 2 ] || fail "$file is refused with status 2"
  grep -Eq "recorded trace, not a program|holds binary data" "$folder/out" || fail "$file is refused in a sentence"
done
echo "damaged files set aside, an edit kept through a kill, traces and noise refused"
