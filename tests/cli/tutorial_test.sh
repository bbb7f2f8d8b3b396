#!/usr/bin/env bash
# The tutorial with somebody at the keyboard: a terminal is made for it, and answers are typed.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
command -v python3 >/dev/null || { echo "no python3, which makes the terminal"; exit 77; }
python3 -c "import os; os.openpty()" 2>/dev/null || { echo "no pseudo-terminals here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data"
failures=0

# type_in ANSWER… : runs the lesson, types an answer at each prompt, and puts what is seen into $folder/out.
type_in() {
    timeout 100 python3 - "$LOOPGLASS" "$folder/out" "$@" <<'PYTHON'
import os, pty, sys

command, out, *answers = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(COLUMNS="80", TERM="dumb")
    os.execv(command, [command, "lesson", "run", "first-coroutine"])
prompts = ("b begins anew: ", "(Enter shows it): ", "s skips: ", "goes on ", "ends the lesson: ")
seen, answered = "", 0
while True:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    seen += data.decode()
    if seen.endswith(prompts):
        os.write(terminal, (answers[answered] if answered < len(answers) else "").encode() + b"\n")
        answered += 1
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
with open(out, "w") as file:
    file.write(seen.replace("\r\n", "\n") + f"\nSTATUS {status}\n")
PYTHON
}
wants() {
    grep -qF -- "$1" "$folder/out" || { echo "not seen: $1"; failures=$((failures + 1)); }
}

# A wrong answer gets its own reason, a right one is said to be right; experiments run; the rest is shown.
type_in "reading the kitchen" "called: coroutine" "done with the kitchen" "" "" ""
wants "No. That line stands inside"
wants "Right."
wants "RuntimeWarning: coroutine 'read_sensor' was never awaited"
wants "cannot reuse already awaited coroutine"
wants "No coroutine is thrown away unawaited"
wants "STATUS 0"
# The future is hidden: before the first answer nothing of what it asks for has been seen.
sed '/Enter shows it/q' "$folder/out" | grep -q "So far it printed" && { echo "the answer is given away"; failures=$((failures + 1)); }
"$LOOPGLASS" lesson export | grep -q '"attempts": 2' || { echo "the attempts are not noted"; failures=$((failures + 1)); }

# Who stopped in the middle may go on there.
"$LOOPGLASS" lesson reset first-coroutine >/dev/null
type_in_and_hang_up() {
    timeout 100 python3 - "$LOOPGLASS" <<'PYTHON'
import os, pty, signal, sys, time

pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], [sys.argv[1], "lesson", "run", "first-coroutine"])
seen = ""
while seen.count("(Enter shows it): ") < 2:
    seen += os.read(terminal, 65536).decode()
    if seen.endswith("(Enter shows it): ") and seen.count("(Enter shows it): ") == 1:
        os.write(terminal, b"called: coroutine\n")
os.write(terminal, b"\x04")  # the end of input
while True:
    try:
        if not os.read(terminal, 65536):
            break
    except OSError:
        break
os.waitpid(pid, 0)
PYTHON
}
type_in_and_hang_up
type_in "" "done with the kitchen" "s" "s" ""
wants 'You stopped at "A recipe, not a meal"'
sed -n '/You stopped at/,$p' "$folder/out" | grep -q "A sensor in the kitchen" && { echo "it began anew"; failures=$((failures + 1)); }
wants "Right."
wants "STATUS 0"

# With nothing but Enter it shows the answers; the last prompt begins the challenge in a file, which q would leave.
type_in "" "" "s" "s" "$folder/mine.py"  &
tutorial=$!
for _ in $(seq 200); do
    [ -s "$folder/mine.py" ] && break
    sleep 0.1
done
"$LOOPGLASS" lesson show first-coroutine --solution >"$folder/solved.py"
mv "$folder/solved.py" "$folder/mine.py"
wait "$tutorial"
wants "It is: called: coroutine"
wants "is new: it is the challenge's program"
wants "Solved."
wants "Next: One after the other, or all at once"
wants "STATUS 0"

[ "$failures" -eq 0 ]
