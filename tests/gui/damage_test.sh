#!/usr/bin/env bash
# The real window among damaged files: what it remembers, the learner's record, a trace in place of a program. It says so,
# sets them aside and lives on; and a kill right behind an edit loses nothing.
set -u
# shellcheck source=tests/gui/real_window.sh
source "$(dirname "$0")/real_window.sh"

# What the window remembers, and the learner's record, both torn in the middle.
mkdir -p "$(dirname "$state")" "$(dirname "$record")"
printf '{"format": 1, "lesson": "lock-' >"$state"
printf '{"format": 1, "less' >"$record"
start
until_state "s['lesson'] == 'first-coroutine'" "with a damaged state the window starts anew"
[ -s "$state.damaged-1" ] || fail "the damaged state is set aside"
[ -s "$record.damaged-1" ] || fail "the damaged record is set aside"

# The state holds an edit as soon as it is made, not only now and then.
key ctrl+e
sleep 1
key ctrl+Home
write 'x = 1'
until_state "s.get('text', '').startswith('x = 1')" "what was typed is on disk"
end_window
[ -e "$state.new" ] && fail "nothing half-written is left"
start
until_state "s.get('text', '').startswith('x = 1')" "an edit survives a kill"
end_window

# Traces of others, whole and torn, and what is no text at all.
printf '[{"name": "a", "ph": "X", "ts": 1, "dur": 2, "pid": 1, "tid": 1},' >"$folder/chrome.json"
head -c 3000 /dev/urandom >"$folder/noise.py"
printf '\0' >>"$folder/noise.py"
for file in chrome.json noise.py; do
  start "$folder/$file"
  grep -Eq "recorded trace, not a program|holds binary data" "$folder/out" || fail "$file is refused in a sentence"
  key Escape ctrl+e
  sleep 1
  key ctrl+Home
  write "y = '$file'"
  until_state "s.get('text', '').startswith('y = \\'$file\\'')" "behind a refused $file the window lives on"
  end_window
done
timeout 60 "$window" "$folder/nothing.py" >"$folder/out" 2>&1
[ $? -eq 2 ] || fail "a file that is not there is refused with status 2"
echo "damaged files set aside, an edit kept through a kill, traces and noise refused"
