#!/usr/bin/env bash
# The real window on a virtual screen: steps and steps back by real keys; the pictures must change, and come back.
set -u
window=${LOOPGLASS_WINDOW:?the window executable}
for tool in Xvfb xdotool cmp; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -x "$window" ] || { echo "skipped: the window was not built"; exit 77; }

folder=$(mktemp -d)
export XDG_STATE_HOME=$folder/state
cleanup() {
  [ -n "${window_id:-}" ] && kill "$window_id" 2>/dev/null
  [ -n "${screen_id:-}" ] && kill "$screen_id" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$folder"
}
trap cleanup EXIT
fail() { echo "FAILED: $1"; exit 1; }

# The server picks a free display and says which.
Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$folder" -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
screen_id=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
[ -s "$folder/display" ] || { echo "skipped: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$folder/display")
export DISPLAY

"$window" lock-race --no-resume >"$folder/out" 2>&1 &
window_id=$!
xid=$(timeout 60 xdotool search --sync --onlyvisible --name Loopglass | head -1)
[ -n "$xid" ] || fail "the window does not appear: $(cat "$folder/out")"
xdotool windowfocus "$xid" mousemove 1279 799

# Whether neither the window nor the server has anything to do: on a loaded machine a picture can stand still because
# nobody got to draw it.
idle() { ! cat "/proc/$window_id"/task/*/stat "/proc/$screen_id"/task/*/stat | grep -q ') R '; }
# A picture that has stayed the same while nobody had anything to do, five looks long.
picture() {
  local looks=0
  cp "$folder/Xvfb_screen0" "$1"
  for _ in $(seq 300); do
    sleep 0.2
    cp "$folder/Xvfb_screen0" "$1.next"
    if cmp -s "$1" "$1.next" && idle; then looks=$((looks + 1)); else looks=0; fi
    [ $looks -eq 5 ] && return 0
    mv "$1.next" "$1"
  done
  fail "the picture does not come to rest"
}
# Presses a key and waits for the picture to become (same) or to stop being (other) what the file shows.
press() {
  xdotool key "$1"
  for _ in $(seq 300); do
    sleep 0.2
    if cmp -s "$folder/Xvfb_screen0" "$2"; then [ "$3" = same ] && return 0; else [ "$3" = other ] && return 0; fi
  done
  fail "after $1 the picture should be $3"
}

sleep 1
picture "$folder/start"
press F11 "$folder/start" other
picture "$folder/one"
press t "$folder/one" other
picture "$folder/two"
press shift+F11 "$folder/one" same
press Home "$folder/start" same
press d "$folder/start" other
press d "$folder/start" same
kill -0 "$window_id" 2>/dev/null || fail "the window died: $(cat "$folder/out")"
echo "stepped by keys, and back: the pictures changed and returned"
