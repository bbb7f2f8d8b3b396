#!/usr/bin/env bash
# Every C++ source lies as .clang-format says.
set -u
command -v clang-format-19 >/dev/null || { echo "clang-format-19 is not installed"; exit 77; }
git rev-parse --git-dir >/dev/null 2>&1 || { echo "not a clone: there is no list of files"; exit 77; }
scripts/check format
