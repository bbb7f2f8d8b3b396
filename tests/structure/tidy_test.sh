#!/usr/bin/env bash
# What the last commit that touched C++ (or COMMIT) wrote is free of clang-tidy's findings (.clang-tidy).
#
#   tests/structure/tidy_test.sh [COMMIT]
#
# Only the lines of that commit, and only as many files as there is time for: a whole run takes half an hour of CPU time
# (scripts/check tidy). A header is looked at through the source of the same name.
set -u
tidy=clang-tidy-19
build=${LOOPGLASS_BUILD:-build/release}
most_files=12 most_seconds=150

skip() {
    echo "$1"
    exit 77
}
command -v "$tidy" >/dev/null || skip "$tidy is not installed"
git rev-parse --git-dir >/dev/null 2>&1 || skip "not a clone: there is no last commit"
[ -f "$build/compile_commands.json" ] || skip "no compile_commands.json in $build"
grep -q 'clang++' "$build/compile_commands.json" || skip "built with another compiler, whose options $tidy may not know"

commit=${1:-$(git log -1 --format=%h -- '*.cpp' '*.hpp')}
[ -n "$commit" ] || skip "no commit touches C++"
changes() { git show --format= --no-renames --diff-filter=d "$@" "$commit" -- '*.cpp' '*.hpp'; }

# [{"name":FILE,"lines":[[FIRST,LAST],…]},…] of what was added
added=$(changes -U0 | awk '
    /^\+\+\+ b\// { file = substr($2, 3) }
    /^@@ / {
        count = split(substr($3, 2), part, ",") > 1 ? part[2] : 1
        if (count == 0) next
        range = "[" part[1] "," part[1] + count - 1 "]"
        if (!(file in ranges)) order[++files] = file
        ranges[file] = ranges[file] (ranges[file] == "" ? "" : ",") range
    }
    END {
        for (i = 1; i <= files; i++)
            printf "%s{\"name\":\"%s\",\"lines\":[%s]}", (i > 1 ? "," : "["), order[i], ranges[order[i]]
        if (files) print "]"
    }')
[ -n "$added" ] || skip "$commit only takes C++ away"

mapfile -t sources < <(changes --name-only | sed 's/\.hpp$/.cpp/' | sort -u)
status=0 looked_at=0
for source in "${sources[@]}"; do
    grep -qF "/$source\"" "$build/compile_commands.json" || continue
    if [ "$looked_at" -ge "$most_files" ] || [ "$SECONDS" -ge "$most_seconds" ]; then
        echo "enough: the rest of $commit is left to scripts/check tidy"
        break
    fi
    looked_at=$((looked_at + 1))
    echo "$source"
    found=$(timeout 120 "$tidy" --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option --line-filter="$added" "$source" 2>&1)
    result=$?
    if [ "$result" -eq 124 ]; then
        echo "$source: not done in 120 s on this machine, left out"
    elif grep -q clang-diagnostic-error <<<"$found"; then
        echo "$source: $tidy cannot compile what this compiler does, left out"
    elif [ "$result" -ne 0 ]; then
        echo "$found"
        status=1
    fi
done
echo "clang-tidy: $looked_at files of $commit"
exit "$status"
