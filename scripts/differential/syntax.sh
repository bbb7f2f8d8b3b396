#!/usr/bin/env bash
# Builds the probe and compares our parser with CPython 3.13: trees of its library and tests, messages over broken
# snippets, messages over random damage. Needs a python3.13 (PYTHON) and a C++20 compiler (CXX).
#     scripts/differential/syntax.sh [trees|errors|mutate] [ARGUMENTS of syntax.py…]
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3.13}
compiler=${CXX:-clang++-19}
folder=build/differential
mkdir -p "$folder"

# Only what changed is compiled.
for source in sim/python/syntax/*.cpp scripts/differential/syntax_probe.cpp; do
  object=$folder/$(basename "$source" .cpp).o
  if [[ ! $object -nt $source || -n $(find sim/python/syntax -name '*.hpp' -newer "$object" -print -quit) ]]; then
    printf '%s %s\0' "$source" "$object"
  fi
done | xargs -0 -P 2 -I{} bash -c 'set -- {}; exec "$0" -std=c++20 -O1 -I. -c "$1" -o "$2"' "$compiler"
objects=()
for source in sim/python/syntax/*.cpp scripts/differential/syntax_probe.cpp; do
  objects+=("$folder/$(basename "$source" .cpp).o")
done
"$compiler" "${objects[@]}" -lfmt -lutf8proc -o "$folder/syntax_probe"

if [[ $# -gt 0 ]]; then
  exec "$python" scripts/differential/syntax.py "$folder/syntax_probe" "$@"
fi
status=0
for what in trees errors mutate; do
  echo "== $what"
  "$python" scripts/differential/syntax.py "$folder/syntax_probe" "$what" || status=1
done
exit $status
