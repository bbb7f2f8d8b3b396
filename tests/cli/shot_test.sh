#!/usr/bin/env bash
# `loopglass shot` writes pictures without a display, and says what it cannot do.
set -u
loopglass=${LOOPGLASS:?the executable}
[ -x "${LOOPGLASS_WINDOW:-}" ] || { echo "skipped: the window was not built"; exit 77; }
unset DISPLAY WAYLAND_DISPLAY
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "FAILED: $1"; exit 1; }
# Width and height as a PNG's header has them.
size_of() { python3 -c "import struct,sys; d=open('$1','rb').read(24); assert d[:8]==b'\x89PNG\r\n\x1a\n'; print('%dx%d' % struct.unpack('>II', d[16:24]))"; }

"$loopglass" shot lock-race --at 6 -o "$folder/a.png" || fail "a lesson"
[ "$(size_of "$folder/a.png")" = 1280x800 ] || fail "its size"
"$loopglass" shot lock-race --at 6 -o "$folder/b.png" && cmp -s "$folder/a.png" "$folder/b.png" || fail "the same picture twice"
"$loopglass" shot lock-race --at 7 -o "$folder/c.png" && ! cmp -s "$folder/a.png" "$folder/c.png" || fail "another moment, another picture"
"$loopglass" shot lock-race --panel timeline --size 900x300 -o "$folder/d.png" || fail "a panel"
[ "$(size_of "$folder/d.png")" = 900x300 ] || fail "a panel's size"
printf 'def f(:\n' >"$folder/broken.py"
"$loopglass" shot "$folder/broken.py" -o "$folder/e.png" || fail "a broken program has a picture too"
for wrong in "nowhere -o $folder/x.png" "lock-race --size 3 -o $folder/x.png" "lock-race --panel nothing -o $folder/x.png" "lock-race --drawer nothing -o $folder/x.png" \
    "lock-race --select nobody -o $folder/x.png" "lock-race --screen nowhere -o $folder/x.png" "lock-race"; do
  # shellcheck disable=SC2086
  "$loopglass" shot $wrong >/dev/null 2>"$folder/error"
  [ $? = 2 ] && [ -s "$folder/error" ] || fail "$wrong is said to be wrong: $(cat "$folder/error")"
done
"$loopglass" shot lock-race -o "$folder/no/where.png" 2>"$folder/error" && fail "an unwritable file"
echo "pictures without a display"
