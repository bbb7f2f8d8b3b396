# The real window on a virtual screen, in a home of its own: what the tests of it share. To be sourced.
#
# Uses LOOPGLASS_WINDOW. Gives: start [ARGUMENTS], end_window, wait_for, until_state, holds, key, click, write, fail; $folder,
# $state (what the window remembers), $record (what the learner has done), $window_id, $screen_id, $xid.
window=${LOOPGLASS_WINDOW:?the window executable}
for tool in Xvfb xdotool python3 cmp; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -x "$window" ] || { echo "skipped: the window was not built"; exit 77; }

folder=$(mktemp -d)
export HOME=$folder XDG_STATE_HOME=$folder/state XDG_DATA_HOME=$folder/data
state=$folder/state/loopglass/window.json
record=$folder/data/loopglass/progress.json
window_id=
screen_id=
close_all() {
  [ -n "$window_id" ] && kill -9 "$window_id" 2>/dev/null
  [ -n "$screen_id" ] && kill "$screen_id" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$folder"
}
trap close_all EXIT
fail() {
  echo "FAILED: $1"
  [ -s "$state" ] && head -c 600 "$state"
  cat "$folder/out" 2>/dev/null
  exit 1
}

# The server picks a free display and says which; its screen is the file Xvfb_screen0.
Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$folder" -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
screen_id=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
[ -s "$folder/display" ] || { echo "skipped: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$folder/display")
export DISPLAY

# The mouse lies where nothing is.
start() {
  "$window" "$@" >"$folder/out" 2>&1 &
  window_id=$!
  xid=$(timeout 60 xdotool search --sync --onlyvisible --name Loopglass | head -1)
  [ -n "$xid" ] || fail "the window does not appear"
  xdotool windowfocus "$xid" mousemove 1279 799
}
# As a crash would: nothing is asked.
end_window() {
  kill -9 "$window_id"
  wait "$window_id" 2>/dev/null
  window_id=
}
# Waits until a condition holds; "$1" is what to try, "$2" what to say when it never does.
wait_for() {
  for _ in $(seq 240); do
    eval "$1" 2>/dev/null && return 0
    kill -0 "$window_id" 2>/dev/null || fail "the window died: $2"
    sleep 0.25
  done
  fail "$2"
}
# Whether a Python expression is true of a JSON file, which is `s` there.
holds() { python3 -c "import json, sys; s = json.load(open(sys.argv[1])); sys.exit(0 if eval(sys.argv[2]) else 1)" "$1" "$2"; }
until_state() { wait_for "holds '$state' \"$1\"" "$2"; }
until_record() { wait_for "holds '$record' \"$1\"" "$2"; }
key() { for each in "$@"; do xdotool key --clearmodifiers "$each"; sleep 0.15; done; }
click() { xdotool mousemove "$1" "$2"; sleep 0.3; xdotool click 1; sleep 0.3; }
write() { xdotool type --delay 40 "$1"; }
