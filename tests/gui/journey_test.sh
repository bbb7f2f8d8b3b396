#!/usr/bin/env bash
# A learner's way through the real window, by real keys and mouse: first start, stepping, an edit, a mistake, a kill, a new
# start, a program of one's own. What the window remembers on disk says whether each worked.
set -u
# shellcheck source=tests/gui/real_window.sh
source "$(dirname "$0")/real_window.sh"
position() { python3 -c "import json; print(json.load(open('$state'))['position'])"; }

start
until_state "'lesson' in s and s['position'] == 0" "the first start opens a lesson at its beginning"
key t
until_state "s['position'] > 0" "stepping by t moves the cursor"
here=$(position)
key shift+F11
until_state "s['position'] < $here" "Shift+F11 goes back"

key ctrl+e
key ctrl+Home
write '# mine'
key Return
until_state "s.get('text', '').startswith('# mine')" "what is typed is the program"
end_window
start
sleep 2.5
until_state "s.get('text', '').startswith('# mine')" "an edit survives a kill"

key ctrl+e ctrl+Home
write 'def ('
until_state "s.get('text', '').startswith('def (')" "a broken program is kept as it is typed"
key Escape t t F5 shift+F11
kill -0 "$window_id" 2>/dev/null || fail "the window died of a broken program"
end_window

printf 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\n\n\nasyncio.run(main())\n' >"$folder/own.py"
start "$folder/own.py"
until_state "s.get('file', '').endswith('own.py')" "a program of one's own opens"
key F9 F5
until_state "s['position'] > 5" "F5 runs it to its end"
key ctrl+e ctrl+Home
write '# saved'
key Return
sleep 0.5
key ctrl+s
wait_for "grep -q '# saved' '$folder/own.py'" "Ctrl+S writes the file"
key Escape 1 2 3 slash
write 'main'
key Escape ctrl+p Escape
kill -0 "$window_id" 2>/dev/null || fail "the window died on the way through its drawers"
end_window

# Another file is dropped on the window; then one that is no program.
printf 'print("dropped")\n' >"$folder/a dropped file.py"
start "$folder/own.py"
until_state "s.get('file', '').endswith('own.py')" "a program opens"
python3 "$(dirname "$0")/drop_file.py" "$xid" "$folder/a dropped file.py"
dropped=$?
if [ $dropped -ne 77 ]; then
  [ $dropped -eq 0 ] || fail "the window takes what is dropped on it"
  until_state "s['file'].endswith('a dropped file.py')" "a file that is dropped opens"
  printf '[{"name": "a", "ph": "X", "ts": 1, "dur": 2, "pid": 1, "tid": 1}]' >"$folder/trace.json"
  python3 "$(dirname "$0")/drop_file.py" "$xid" "$folder/trace.json" || fail "the window takes a trace"
  sleep 1
  until_state "s['file'].endswith('a dropped file.py')" "of a trace there is only a sentence"
fi
end_window

# An endless program: Stop works, and the window goes on.
printf 'while True:\n    pass\n' >"$folder/own.py"
start "$folder/own.py"
key Escape Home
until_state "s.get('file', '').endswith('own.py')" "an endless program can be stopped"
echo "stepped, edited, killed, resumed, saved by keys; dropped; stopped"
