#!/usr/bin/env bash
# Programs that ask for too much memory, nest too deep or wait for ever: a message and a status, never a crash.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect STATUS TEXT PROGRAM ARGS…: that status, and TEXT on stdout or stderr.
expect() {
    local status=$1 text=$2
    printf '%s\n' "$3" >"$folder/program.py"
    shift 3
    timeout 120 "$LOOPGLASS" run "$@" "$folder/program.py" >"$folder/out" 2>&1 </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || ! grep -qF -- "$text" "$folder/out"; then
        echo "status $got (wanted $status), output should have '$text':"
        head -c 300 "$folder/program.py"
        tail -c 500 "$folder/out"
        failures=$((failures + 1))
    fi
}
# repeat COUNT TEXT
repeat() { printf -- "$2%.0s" $(seq "$1"); }

# Refused before it is begun.
for size in '"x" * 10**12' '[0] * 10**12' 'b"x" * 10**12' '(0,) * 10**12' 'bytes(10**12)' 'bytearray(10**12)' \
    '1 << 10**12' '"x".rjust(10**12)' 'f"{1:1000000000000}"' '"%1000000000000d" % 1' \
    '("a" * 10**6).replace("a", "b" * 10**6)' '"x".join(["y" * 10**5] * 10**5)'; do
    expect 1 "MemoryError" "$size"
done
expect 3 "loopglass: limit:" '10**10**8'

# Grown until there is no more.
few=(--max-memory 16)
expect 1 "MemoryError" $'x = []\nwhile True: x.append(len(x))' "${few[@]}"
expect 1 "MemoryError" $'x = []\nwhile True: x.append([x])' "${few[@]}"
expect 1 "MemoryError" $'x = {}\nwhile True: x[len(x)] = 1' "${few[@]}"
expect 1 "MemoryError" $'x = set()\nwhile True: x.add(len(x))' "${few[@]}"
expect 1 "MemoryError" $'x = "a"\nwhile True: x += x' "${few[@]}"
expect 1 "MemoryError" $'x = bytearray()\nwhile True: x += b"0123456789"' "${few[@]}"
expect 1 "MemoryError" 'list(range(10**12))' "${few[@]}"
expect 1 "MemoryError" 'tuple(i for i in range(10**12))' "${few[@]}"
expect 1 "MemoryError" '"".join("abc" for _ in range(10**12))' "${few[@]}"
expect 1 "MemoryError" $'class A: pass\nx = None\nwhile True:\n    a = A(); a.x = x; x = a' "${few[@]}"
expect 0 "survived" $'try:\n    x = []\n    while True: x.append(0)\nexcept MemoryError:\n    del x\nprint("survived")' "${few[@]}"

# Nested deeper than any stack.
expect 1 "SyntaxError: too many nested parentheses" "$(repeat 100000 '(')1$(repeat 100000 ')')"
expect 1 "SyntaxError: too many nested parentheses" "$(repeat 100000 '[')1$(repeat 100000 ']')"
expect 1 "MemoryError: Parser stack overflowed" "x = $(repeat 50000 '-')1"
expect 1 "MemoryError: Parser stack overflowed" "x = $(repeat 50000 'not ')1"
expect 1 "SyntaxError: too many nested parentheses" 'eval("(" * 100000)'
deep=$'x = []\nfor _ in range(100000): x = [x]\n'
expect 1 "RecursionError: maximum recursion depth exceeded while getting the repr of an object" "$deep"'repr(x)'
expect 1 "RecursionError: maximum recursion depth exceeded in comparison" "$deep"$'y = []\nfor _ in range(100000): y = [y]\nx == y'
expect 0 "gone" "$deep"$'del x\nprint("gone")'
expect 1 "RecursionError" $'x = ()\nfor _ in range(1000000): x = (x,)\nhash(x)'
for wrap in 'map(int, it)' 'filter(None, it)' 'zip(it)' 'enumerate(it)'; do
    expect 1 "RecursionError" $'it = iter([1])\nfor _ in range(1000000): it = '"$wrap"$'\nlist(it)'
done
expect 1 "RecursionError: maximum recursion depth exceeded" $'def g():\n    yield from g()\nlist(g())'
expect 1 "RecursionError: maximum recursion depth exceeded" $'import asyncio\nasync def f(): await f()\nasyncio.run(f())'
expect 1 "RecursionError: maximum recursion depth exceeded" $'class A:\n    def __getattr__(self, name): return self.y\nA().x'
expect 1 "RecursionError: maximum recursion depth exceeded" $'import sys\nsys.setrecursionlimit(10**6)\ndef f(x): return sorted([x], key=f)\nf(1)'
expect 1 "ValueError: 99999" $'e = None\nfor i in range(100000):\n    n = ValueError(i); n.__cause__ = e; e = n\nraise e'
expect 1 "max_group_depth is 10" $'e = ValueError()\nfor i in range(10000): e = ExceptionGroup("g", [e])\nraise e'
expect 0 "100000" $'class A:\n    n = 0\n    def __del__(self): A.n += 1\nx = None\nfor _ in range(100000):\n    a = A(); a.x = x; x = a\ndel a, x\nprint(A.n)'
expect 1 "MemoryError" $'class A: __slots__ = "x"\nx = None\nwhile True:\n    a = A(); a.x = x; x = a' "${few[@]}"
expect 3 "loopglass: limit:" $'class A: pass\nfor _ in range(100000):\n    class A(A): pass' --max-steps 50000000
expect 0 "c" $'import asyncio\nasync def f(n):\n    if n: await asyncio.create_task(f(n - 1))\n    else: await asyncio.sleep(9)\nasync def main():\n    t = asyncio.create_task(f(20000))\n    await asyncio.sleep(1)\n    t.cancel()\n    try: await t\n    except asyncio.CancelledError: print("c")\nasyncio.run(main())'

# Small, and yet without an end: what is shared is looked at again and again.
few_steps=(--max-steps 5000000)
shared=$'x = y = str\nfor _ in range(60): x, y = (x, x), (y, y)\n'
for use in 'hash(x)' 'x == y' 'x < y' 'isinstance(1, x)'; do
    expect 3 "loopglass: limit:" "$shared$use" "${few_steps[@]}"
done
expect 3 "loopglass: limit:" 'import math; math.comb(10**7, 5 * 10**6)' "${few_steps[@]}"
expect 3 "loopglass: limit:" 'import math; math.gcd(3**10**6, 5**10**6)' "${few_steps[@]}"
expect 3 "loopglass: limit:" 'import math; math.isqrt(1 << 10**7)' "${few_steps[@]}"
expect 1 "duplicate base class" 'type("A", (object,) * 10**5, {})' "${few_steps[@]}"
expect 1 "MemoryError" 'import re; re.compile("|".join(map(str, range(10**6))))' --max-memory 64
expect 1 "MemoryError" 'exec("(" + "a," * 10**6 + ")")' --max-memory 64
expect 1 "RuntimeError: can't start new thread" $'import threading, time\nfor _ in range(10**5): threading.Thread(target=time.sleep, args=(1,)).start()'

# Waits for ever, and it is said who waits for what.
expect 5 "loopglass: stalled: Task-1 waits for" $'import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    async with lock:\n        async with lock: pass\nasyncio.run(main())'
expect 5 "loopglass: stalled: Task-1 waits for" $'import asyncio\nasync def main(): await asyncio.Queue().get()\nasyncio.run(main())'

[ "$failures" -eq 0 ]
