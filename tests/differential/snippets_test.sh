#!/usr/bin/env bash
# A small share of the random expressions and statements: the same here and under CPython 3.13, where one is installed.
set -u
for python in ${LOOPGLASS_PYTHON:-} python3.13 python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
        "$python" -W ignore scripts/differential/snippets "$LOOPGLASS" --size 0 --first 500000 --count 250 || exit 1
        exec "$python" -W ignore scripts/differential/snippets "$LOOPGLASS" --size 3 --first 500000 --count 250
    fi
done
echo "no CPython 3.13 to compare with"
exit 77
