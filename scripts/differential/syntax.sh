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

scripts/build release loopglass
libraries=()
for layer in python asyncio loop trace core fmt_source; do
  [[ ! -f build/release/libloopglass_$layer.a ]] || libraries+=("build/release/libloopglass_$layer.a")
done
"$compiler" -std=c++20 -O1 -I. scripts/differential/syntax_probe.cpp -Wl,--start-group "${libraries[@]}" -Wl,--end-group \
  -lfmt -ltommath -lboost_context -lz -o "$folder/syntax_probe"

if [[ $# -gt 0 ]]; then
  exec "$python" scripts/differential/syntax.py "$folder/syntax_probe" "$@"
fi
status=0
for what in trees errors mutate; do
  echo "== $what"
  "$python" scripts/differential/syntax.py "$folder/syntax_probe" "$what" || status=1
done
exit $status
