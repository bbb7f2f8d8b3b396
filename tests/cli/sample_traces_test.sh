#!/usr/bin/env bash
# The sample traces in assets are what their lessons leave today, and what they are said to be: JSON lines, Chrome JSON.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
scripts/record/traces "$LOOPGLASS" "$folder" || exit 1
if ! diff -r -q assets/traces "$folder"; then
    echo "the sample traces are not what the lessons leave now: scripts/record/traces records them anew"
    exit 1
fi
command -v python3 >/dev/null || { echo "python3 is not there to read the traces"; exit 77; }
python3 - <<'PYTHON'
import glob, json
for path in sorted(glob.glob("assets/traces/*")):
    with open(path) as file:
        if path.endswith(".jsonl"):
            lines = [json.loads(line) for line in file]
            assert lines[0]["loopglass_trace"] == 1, path
            assert sum("event" in line for line in lines) == lines[0]["events"] > 50, path
        else:
            trace = json.load(file)
            assert len(trace["traceEvents"]) > 20 and all("ph" in event for event in trace["traceEvents"]), path
PYTHON
