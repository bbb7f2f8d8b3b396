#!/usr/bin/env bash
# A small share of the random programs: the same here and under CPython 3.13, where one is installed.
set -u
for python in ${LOOPGLASS_PYTHON:-} python3.13 python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
        exec "$python" scripts/differential/tasks "$LOOPGLASS" --first 7000 --count 60
    fi
done
echo "no CPython 3.13 to compare with"
exit 77
