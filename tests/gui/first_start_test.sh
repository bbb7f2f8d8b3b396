#!/usr/bin/env bash
# From the first start by mouse and keys: one click to the loop that blocks, why it came to that, a command by the palette,
# a picture of what is seen. Each is waited for; the state on disk and the files say whether it worked.
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

# Waits until a condition holds; "$1" is what to try, "$2" what to say when it never does.
wait_for() {
  for _ in $(seq 240); do
    eval "$1" 2>/dev/null && return 0
    kill -0 "$window_id" 2>/dev/null || fail "the window died: $2"
    sleep 0.25
  done
  fail "$2"
}
holds() { python3 -c "import json, sys; s = json.load(open('$state')); sys.exit(0 if $1 else 1)"; }

"$window" >"$folder/out" 2>&1 &
window_id=$!
xid=$(timeout 60 xdotool search --sync --onlyvisible --name Loopglass | head -1)
[ -n "$xid" ] || fail "the window does not appear"
xdotool windowfocus "$xid"
wait_for "holds \"s['lesson'] == 'first-coroutine' and s['position'] == 0\"" "the first start opens the first lesson"

xdotool mousemove 1190 66
sleep 0.5
xdotool click 1
wait_for "holds \"s['lesson'] == 'blocking-the-loop' and s['position'] > 0\"" "one click shows the loop that blocks"
xdotool mousemove 700 620
xdotool key w
wait_for "holds \"s['drawer'] == 'causes'\"" "w tells how it came to this"
xdotool key ctrl+p
sleep 1
xdotool type --delay 40 'Memory'
xdotool key Return
wait_for "holds \"s['drawer'] == 'memory'\"" "a command is found in the palette and run by Enter"
xdotool key ctrl+shift+p
wait_for "[ -s '$folder/loopglass-1.png' ]" "Ctrl+Shift+P writes a picture"
sleep 0.5
head -c 8 "$folder/loopglass-1.png" | grep -q PNG || fail "the picture is a PNG"
kill -0 "$window_id" 2>/dev/null || fail "the window died"
echo "one click to the blocked loop, its causes, a command by its name, a picture"
