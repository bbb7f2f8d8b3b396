#!/usr/bin/env bash
# From the first start by mouse and keys: one click to the loop that blocks, why it came to that, a command by the palette,
# a picture of what is seen. Each is waited for; the state on disk and the files say whether it worked.
set -u
# shellcheck source=tests/gui/real_window.sh
source "$(dirname "$0")/real_window.sh"

start
until_state "s['lesson'] == 'first-coroutine' and s['position'] == 0" "the first start opens the first lesson"
click 1190 66
until_state "s['lesson'] == 'blocking-the-loop' and s['position'] > 0" "one click shows the loop that blocks"
xdotool mousemove 700 620
key w
until_state "s['drawer'] == 'causes'" "w tells how it came to this"
key ctrl+p
sleep 1
write Memory
key Return
until_state "s['drawer'] == 'memory'" "a command is found in the palette and run by Enter"
key d
until_state "s['light']" "d makes it light"
key ctrl+shift+p
wait_for "[ -s '$folder/loopglass-1.png' ]" "Ctrl+Shift+P writes a picture"
sleep 0.5
head -c 8 "$folder/loopglass-1.png" | grep -q PNG || fail "the picture is a PNG"
kill -0 "$window_id" 2>/dev/null || fail "the window died"
echo "one click to the blocked loop, its causes, a command by its name, another theme, a picture"
