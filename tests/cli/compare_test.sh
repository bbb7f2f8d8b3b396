#!/usr/bin/env bash
# loopglass compare: agrees, shows the first difference, and says so when there is no CPython to ask.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# expect NAME STATUS TEXT -- COMMAND…: the status, and TEXT somewhere in stdout or stderr.
expect() {
    local name=$1 wanted=$2 text=$3 status
    shift 4
    "$@" >"$scratch/all" 2>&1
    status=$?
    if [ "$status" != "$wanted" ] || ! grep -qF -- "$text" "$scratch/all"; then
        echo "$name: status $status instead of $wanted, or no '$text' in:"
        sed 's/^/    /' "$scratch/all"
        failed=1
    fi
}

echo 'print("a")' >"$scratch/same.py"
cat >"$scratch/no_python" <<'EOF'
#!/bin/sh
exit 1
EOF
cat >"$scratch/other_python" <<'EOF'
#!/bin/sh
case "$1" in
-c) echo "cpython 3 13 9 True" ;;
*) printf 'a\nat 0x7f12345678\nc\n' ; echo "Traceback" >&2 ; exit 3 ;;
esac
EOF
chmod +x "$scratch/no_python" "$scratch/other_python"

expect "a missing file" 2 "no file or lesson named" -- "$LOOPGLASS" compare "$scratch/missing.py" --python "$scratch/other_python"
expect "an unsuitable Python" 2 "is no CPython 3.13 or newer" -- "$LOOPGLASS" compare "$scratch/same.py" --python "$scratch/no_python"
expect "none on PATH" 2 "no CPython 3.13 or newer on PATH" -- env PATH="$scratch" "$LOOPGLASS" compare "$scratch/same.py"

printf 'print("a")\nprint("at 0x12345678")\nprint("b")\n' >"$scratch/differs.py"
expect "the first difference" 1 ">    3 | c" -- "$LOOPGLASS" compare "$scratch/differs.py" --python "$scratch/other_python"
expect "stderr" 1 "stderr differs" -- "$LOOPGLASS" compare "$scratch/differs.py" --python "$scratch/other_python"
expect "the status" 1 "CPython 3.13.9 3, Loopglass 0" -- "$LOOPGLASS" compare "$scratch/differs.py" --python "$scratch/other_python"

# With a real CPython where there is one: virtual time, tracebacks and exit statuses agree.
for python in ${LOOPGLASS_PYTHON:-} python3.13 python3; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 13))' 2>/dev/null || continue
    cat >"$scratch/real.py" <<'EOF'
import asyncio, time, sys

async def main():
    begun = time.monotonic()
    await asyncio.sleep(3600)
    print(time.monotonic() - begun, object())
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    raise ValueError("at last", sys.argv[1:])

asyncio.run(main())
EOF
    expect "a real CPython" 0 "no difference from CPython 3." -- "$LOOPGLASS" compare "$scratch/real.py" x y --python "$python"
    break
done
exit $failed
