#!/usr/bin/env bash
# The real window on a virtual screen: steps and steps back by real keys; the pictures must change, and come back.
set -u
# shellcheck source=tests/gui/real_window.sh
source "$(dirname "$0")/real_window.sh"

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

start lock-race --no-resume
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
