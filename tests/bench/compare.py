#!/usr/bin/env python3
"""Figures side by side with CPython 3.13, in interleaved rounds, by CPU time.

    scripts/build release bench_programs loopglass
    tests/bench/compare.py [--build build/release] [--python python3.13] [--rounds 5] [--scale 1.0] [--markdown] [WORKLOAD ...]

Each round runs every variant of a workload once, one after the other, in processes of their own; the median of the
rounds is shown, and how many times as fast as CPython that is. "trace" means that every event is recorded and kept.
Nothing is asserted: figures depend on the machine, their ratios less so.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ASYNCIO, PYTHON, TEN_LINES = HERE / "asyncio_workloads.py", HERE / "python_workloads.py", HERE / "ten_lines.py"

# Name, operations, whether there is a C++20 scenario of it.
ASYNCIO_WORKLOADS = [
    ("switch_1", 200_000, True),
    ("switch_1000", 200_000, True),
    ("switch_deep", 100_000, True),
    ("spawn", 100_000, True),
    ("gather_10k", 100_000, True),
    ("lock_100", 100_000, True),
    ("queue_10", 200_000, True),
    ("event_ping", 50_000, False),
    ("cancel", 50_000, True),
    ("wait_for", 50_000, False),
    ("timeout_missed", 50_000, False),
    ("timeout_hit", 50_000, False),
    ("task_group", 100_000, False),
    ("condition", 50_000, False),
    ("call_soon", 200_000, False),
    ("timers_100k", 100_000, True),
]
PYTHON_WORKLOADS = [
    ("fib_calls", 2_000_000),
    ("int_loop", 1_000_000),
    ("range_loop", 2_000_000),
    ("float_loop", 2_000_000),
    ("method_calls", 1_000_000),
    ("list_dict", 500_000),
    ("comprehension", 1_000_000),
    ("strings", 200_000),
    ("generators", 2_000_000),
    ("raise_catch", 300_000),
    ("objects", 500_000),
    ("closures", 1_000_000),
    ("sort_keys", 500_000),
]
SUSPENDED = [("asleep", 100_000), ("on_futures", 100_000)]


def output_of(command, environment):
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def usage_of(engine, command, environment):
    """CPU milliseconds and the greatest size in bytes of a process."""
    return [float(word) for word in output_of([engine, "usage", *command], environment).split()]


class Table:
    def __init__(self, markdown, titles):
        self.markdown, self.widths = markdown, [18] + [14] * (len(titles) - 1)
        self.row(titles)
        if markdown:
            print("|---|" + "---:|" * (len(titles) - 1))

    def row(self, cells):
        if self.markdown:
            print("| " + " | ".join(cells) + " |", flush=True)
        else:
            print("".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(cells, self.widths))), flush=True)


def figure(value, base=None):
    text = f"{value:.1f}" if value < 100 else f"{value:.0f}"
    return text if base is None else f"{text} ({base / value:.1f}x)"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=str(HERE.parent.parent / "build" / "release"))
    parser.add_argument("--python", default="python3.13")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="of the number of operations")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("workloads", nargs="*")
    arguments = parser.parse_args()
    engine, loopglass = Path(arguments.build) / "bench" / "bench_programs", Path(arguments.build) / "loopglass"
    environment = dict(os.environ, PYTHONHASHSEED="0")
    # The interpreter itself: a launcher in front of it would count towards its CPU time and size.
    python = output_of([arguments.python, "-c", "import sys; print(sys.executable)"], environment).strip()
    version = output_of([python, "-c", "import sys; print(sys.version.split()[0])"], environment).strip()
    chosen = lambda name: not arguments.workloads or name in arguments.workloads

    def measure(variants):
        rounds = {key: [] for key in variants}
        for _ in range(arguments.rounds):
            for key, command in variants.items():
                rounds[key].append(float(output_of(command, environment)))
        return {key: statistics.median(values) for key, values in rounds.items()}

    workloads = [row for row in ASYNCIO_WORKLOADS if chosen(row[0])]
    if workloads:
        print("asyncio: CPU nanoseconds an operation (times as fast as CPython)\n")
        table = Table(arguments.markdown, ["workload", f"CPython {version}", "Python source", "with trace", "C++20", "with trace"])
        for name, size, native in workloads:
            size = str(max(10_000, int(size * arguments.scale)))
            variants = {"cpython": [python, ASYNCIO, name, size],
                        "off": [engine, ASYNCIO, name, size, "off"], "on": [engine, ASYNCIO, name, size, "on"]}
            if native:
                variants |= {f"native {trace}": [engine, "native", name, size, trace] for trace in ("off", "on")}
            found = measure(variants)
            base = found["cpython"]
            table.row([name, figure(base)] + [figure(found[key], base) if key in found else "" for key in ("off", "on", "native off", "native on")])
        print()

    workloads = [row for row in PYTHON_WORKLOADS if chosen(row[0])]
    if workloads:
        print("The language: CPU nanoseconds an operation\n")
        table = Table(arguments.markdown, ["workload", f"CPython {version}", "Loopglass"])
        for name, size in workloads:
            size = str(int(size * arguments.scale))
            found = measure({"cpython": [python, PYTHON, name, size], "off": [engine, PYTHON, name, size, "off"]})
            table.row([name, figure(found["cpython"]), figure(found["off"], found["cpython"])])
        print()

    workloads = [row for row in SUSPENDED if chosen(row[0])]
    if workloads:
        print("Memory: bytes a suspended task, by the greatest size of the process\n")
        table = Table(arguments.markdown, ["suspended", f"CPython {version}", "Python source", "C++20"])
        for name, size in workloads:
            commands = [[python, ASYNCIO, name], [engine, ASYNCIO, name], [engine, "native", name]]
            cells = []
            for command in commands:
                last = ["once"] if command[0] == engine else []
                none, all_of_them = (usage_of(engine, [*command, str(count), *last], environment)[1] for count in (0, size))
                cells.append(f"{(all_of_them - none) / size:.0f}")
            table.row([name] + cells)
        print()

    if chosen("ten_lines"):
        print("A program of ten lines, the whole process\n")
        table = Table(arguments.markdown, ["", f"CPython {version}", "loopglass run"])
        commands = {"cpython": [python, TEN_LINES], "loopglass": [loopglass, "run", TEN_LINES]}
        found = {key: [] for key in commands}
        for _ in range(max(5, arguments.rounds)):
            for key, command in commands.items():
                found[key].append(usage_of(engine, command, environment))
        for title, index, unit in (("CPU, ms", 0, 1), ("size, MB", 1, 1e6)):
            table.row([title] + [figure(statistics.median(run[index] for run in found[key]) / unit) for key in commands])


main()
