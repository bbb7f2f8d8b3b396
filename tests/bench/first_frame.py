#!/usr/bin/env python3
"""Milliseconds from the start of the window's process to its first frame, under Xvfb with a software renderer: as they
pass, and those of CPU that it took, which a busy machine hardly changes.

Usage: tests/bench/first_frame.py [WINDOW-EXECUTABLE [RUNS]], after scripts/build release loopglass-window.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

window = sys.argv[1] if len(sys.argv) > 1 else "build/release/loopglass-window"
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
if shutil.which("Xvfb") is None:
    sys.exit("first_frame: Xvfb is not installed")

read, write = os.pipe()
screen = subprocess.Popen(
    ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
    pass_fds=[write],
    stderr=subprocess.DEVNULL,
)
try:
    display = os.read(read, 20).decode().strip()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, DISPLAY=f":{display}", LIBGL_ALWAYS_SOFTWARE="1")
        environment |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        times, work = [], []
        for _ in range(runs):
            start, before = time.perf_counter(), os.times()
            with subprocess.Popen(
                [window, "--only-first-frame"], env=environment, stdout=subprocess.PIPE, text=True
            ) as process:
                line = process.stdout.readline()
                times.append((time.perf_counter() - start) * 1e3)
            after = os.times()
            work.append((sum(after[2:4]) - sum(before[2:4])) * 1e3)
            if not line.startswith("first frame"):
                sys.exit(f"first_frame: {window} ended without one")
    print(
        f"first frame: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms of {runs} starts; "
        f"CPU of the whole process: median {statistics.median(work):.0f} ms"
    )
finally:
    screen.terminate()
    screen.wait()
