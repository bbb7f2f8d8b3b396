#!/usr/bin/env bash
# What a learner comes for, in the real window by mouse and keys: a question is answered, a challenge is solved, and of a
# program that is stuck it is found who waits for whom. The learner's record and the window's state say whether it worked.
set -u
# shellcheck source=tests/gui/real_window.sh
source "$(dirname "$0")/real_window.sh"

# A question of the lesson, by a click on an answer; then the next one holds the program.
start lock-race
until_state "s['lesson'] == 'lock-race'" "the lesson opens"
key e
until_state "s['position'] > 0" "the program runs up to the question"
click 172 400
until_record "'final' in s['lessons']['lock-race']['predictions']" "a click answers the question"
end_window

# The first challenge, checked as it is, mended and checked again.
start first-coroutine
until_state "s['lesson'] == 'first-coroutine'" "the first lesson opens"
key m
until_state "s['challenge']" "m opens the challenge"
key ctrl+Return
until_record "s['lessons']['first-coroutine']['attempts'] == 1" "Ctrl+Enter checks it"
holds "$record" "s['lessons']['first-coroutine']['solved']" && fail "as it stands the challenge is not solved"
key ctrl+e
replace() {
  key ctrl+f
  sleep 0.5
  key ctrl+a
  write "$1"
  key Return
  sleep 0.5
  write "$2"
}
replace '= measure(room)' '= await measure(room)'
replace '  store(value)' '  await store(value)'
until_state "'  await store(value)' in s.get('text', '') and '= await measure' in s['text']" "both words are typed"
sleep 1
key ctrl+Return
until_record "s['lessons']['first-coroutine']['solved']" "the challenge is solved"
end_window

# A program of one's own that is stuck: a click on a task says why it does not run.
cat >"$folder/stuck.py" <<'PYTHON'
import asyncio

a, b = asyncio.Lock(), asyncio.Lock()


async def work(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print("both")


async def main():
    await asyncio.gather(work(a, b), work(b, a))


asyncio.run(main())
PYTHON
start "$folder/stuck.py"
until_state "s.get('file', '').endswith('stuck.py')" "the program opens"
key e
until_state "s['position'] > 20" "it runs to where it is stuck"
click 1060 277
until_state "s['selected'] > 0" "a click on a task looks closer at it"
key 2
until_state "s['drawer'] == 'graph'" "2 shows who waits for whom"
key d
until_state "s['light']" "d makes it light"
key ctrl+shift+p
wait_for "[ -s '$folder/loopglass-1.png' ]" "a picture of it is written"
end_window
start
until_state "s['selected'] > 0 and s['drawer'] == 'graph' and s['light']" "it is all there after a crash"
[ -n "${LOOPGLASS_PICTURES:-}" ] && cp "$folder"/loopglass-*.png "$LOOPGLASS_PICTURES"
echo "a question answered, a challenge solved, a circle of locks found"
