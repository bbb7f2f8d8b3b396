#!/usr/bin/env bash
# What the lessons' programs print under CPython 3.13 today is what is recorded.
set -u
for python in python3.13 python3; do
    if PYENV_VERSION=${PYENV_VERSION:-3.13.0} "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
        PYENV_VERSION=${PYENV_VERSION:-3.13.0} PYTHONHASHSEED=0 exec "$python" scripts/record/lessons --check
    fi
done
echo "no CPython 3.13 here: the recordings are not compared with it"
exit 77
