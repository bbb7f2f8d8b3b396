#!/usr/bin/env bash
# One operation that asks for too much, or never ends: CPython's exception or a limit's message, and bounded memory. A row
# a program: "STATUS | what is said | the program, its lines separated by \n". Whatever takes long is cut short by fewer
# steps, whatever grows by less memory; nothing here depends on the machine's speed.
set -u
[ -x "${LOOPGLASS:-}" ] || { echo "LOOPGLASS is not built"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# Address space for the whole process, in KiB; a sanitizer's build needs more than there is.
bound=4000000
(ulimit -v "$bound" && "$LOOPGLASS" --version) >/dev/null 2>&1 || bound=unlimited

check() {
    local status=$1 text=$2 got
    printf '%b\n' "$3" >"$folder/program.py"
    (
        ulimit -v "$bound"
        cd "$folder" && timeout 120 "$LOOPGLASS" run --max-steps 20000000 --max-memory 64 program.py
    ) >"$folder/out" 2>&1 </dev/null
    got=$?
    if [ "$got" -ne "$status" ] || ! grep -qF -- "$text" "$folder/out"; then
        echo "status $got (wanted $status), output should have '$text':"
        cat "$folder/program.py"
        tail -c 300 "$folder/out"
        failures=$((failures + 1))
    fi
}

while IFS='|' read -r status text program; do
    [ -n "$status" ] || continue
    text=${text# }
    check "${status// /}" "${text% }" "${program# }"
done <<'ROWS'
1 | MemoryError | '%0*d' % (10**9, 1)
1 | MemoryError | [0]*10**10
3 | loopglass: limit: more than 20000000 steps of work | import re; re.match(r'(a+)+$', 'a' * 40 + 'b')
1 | SyntaxError: too many nested parentheses | eval('(' * 100000 + ')' * 100000)
1 | SyntaxError: '(' was never closed | eval('i(*(' * 30)
1 | SyntaxError: '(' was never closed | eval('(x|x+' * 30)
1 | SyntaxError: | eval("x+f'{x[x|" * 30)
0 | [[...]] | x = []; x.append(x); print(x)
1 | RecursionError: maximum recursion depth exceeded | class A:\n    def __repr__(self): return repr(self)\nrepr(A())
1 | ValueError: Exceeds the limit (4300 digits) for integer string conversion | str(10**1000000)
1 | ValueError: Exceeds the limit (4300 digits) for integer string conversion | int('9'*10**6)
1 | MemoryError | import itertools; list(itertools.product(range(1000), repeat=6))
1 | MemoryError | import itertools; itertools.product(range(10**9), repeat=3)
1 | RecursionError: maximum recursion depth exceeded | import json; json.loads('[' * 10**5 + ']' * 10**5)
1 | MemoryError | f'{1:>1000000000}'
1 | MemoryError | x = 'a'; f'{x:>1000000000}'
1 | MemoryError | x = 'a'; f'{x:>10000000000}'
3 | loopglass: limit: more than 20000000 steps of work | -1 in (i for i in range(10**12))
1 | MemoryError | import itertools; sorted(itertools.count())
1 | MemoryError | import itertools; list(itertools.repeat(1))
1 | MemoryError | import itertools; ''.join(itertools.repeat('a'))
1 | MemoryError | import itertools; set(itertools.count())
1 | MemoryError | import itertools; dict(enumerate(itertools.count()))
3 | loopglass: limit: more than 20000000 steps of work | import itertools, collections; collections.deque(itertools.count())
3 | loopglass: limit: more than 20000000 steps of work | import itertools; any(itertools.repeat(0))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; max(itertools.count())
1 | MemoryError | import asyncio\nasync def f(): pass\nasync def main(): await asyncio.gather(*[f()]*10**9)\nasyncio.run(main())
1 | MemoryError | import asyncio\nasync def f(): pass\nasync def main(): await asyncio.gather(*[f() for _ in range(10**9)])\nasyncio.run(main())
3 | loopglass: limit: more than 20000000 steps of work | import math; math.factorial(10**18)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.factorial(10**6)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.comb(10**9, 5*10**8)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.perm(10**9, 5*10**8)
3 | loopglass: limit: more than 20000000 steps of work | n = 3\nwhile True: n = n * n
3 | loopglass: limit: more than 20000000 steps of work | pow(3, 10**5000, 7**20000)
3 | loopglass: limit: more than 20000000 steps of work | import sys; sys.set_int_max_str_digits(0); len(str(10**1000000))
3 | loopglass: limit: more than 20000000 steps of work | import sys; sys.set_int_max_str_digits(0); print(len(str(10**10000000)))
3 | loopglass: limit: more than 20000000 steps of work | import sys; sys.set_int_max_str_digits(0); int('9'*10**7)
1 | MemoryError | import itertools; tuple(itertools.count())
1 | MemoryError | import itertools; list(itertools.permutations(range(1000)))
1 | MemoryError | import itertools; list(itertools.accumulate(itertools.count()))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; sum(itertools.chain.from_iterable(itertools.repeat(range(10))))
1 | MemoryError | x = 'ab' * 10**8; x.replace('a', 'bb' * 100)
1 | MemoryError | x = 'a' * 5 * 10**8; x.encode('utf-16')
1 | MemoryError | x = 'a,' * 10**8; x.split(',')
1 | MemoryError | d = dict.fromkeys(range(10**9))
1 | MemoryError | s = set(range(10**9))
1 | MemoryError | frozenset(range(10**9))
1 | MemoryError | {i: i for i in range(10**9)}
1 | MemoryError | (1,) * 10**10
1 | MemoryError | memoryview(bytes(10**12))
1 | OverflowError: Python int too large to convert to C ssize_t | len(range(10**30))
1 | MemoryError | list(zip(range(10**12), range(10**12)))
1 | MemoryError | list(map(str, range(10**12)))
1 | MemoryError | import re; re.findall('.', 'a' * 10**8)
1 | MemoryError | import re; re.sub('a', 'b' * 10**6, 'a' * 10**6)
1 | RecursionError: maximum recursion depth exceeded | import re; re.compile('(' * 10**5 + ')' * 10**5)
1 | re.PatternError: multiple repeat at position 10 | import re; re.compile('a{1000000}{1000000}')
3 | loopglass: limit: more than 20000000 steps of work | import re; re.match('(.*)*x', 'a' * 10**5)
1 | RecursionError: maximum recursion depth exceeded | import copy; x = []; [x := [x] for _ in range(10**5)]; copy.deepcopy(x)
1 | RecursionError: maximum recursion depth exceeded | import json; x = []; [x := [x] for _ in range(10**5)]; json.dumps(x)
1 | ValueError: Circular reference detected | import json; x = []; x.append(x); json.dumps(x)
1 | MemoryError | import json; json.dumps([0] * 10**8)
1 | MemoryError | import random; random.sample(range(10**12), 10**11)
3 | loopglass: limit: more than 20000000 steps of work | import random; random.choices([1,2], k=10**12)
1 | MemoryError | import random; random.getrandbits(10**12)
1 | MemoryError | import random; random.randbytes(10**12)
1 | MemoryError | import random; random.shuffle([0] * 10**8)
1 | ValueError: precision too big | '{0:.{1}f}'.format(1.5, 10**10)
1 | MemoryError | '%.*f' % (10**9, 1.5)
1 | MemoryError | format(1.5, '.1000000000f')
3 | loopglass: limit: more than 20000000 steps of work | (10**1000000) % (7**100000 + 1)
3 | loopglass: limit: more than 20000000 steps of work | divmod(10**3000000, 7**1000000)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.gcd(10**1000000, 7**1000000)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.isqrt(10**3000000)
3 | loopglass: limit: more than 20000000 steps of work | import math; math.prod(range(1, 10**9))
1 | MemoryError | hash(1 << 10**9)
1 | MemoryError | int.from_bytes(b'1' * 10**8, 'big')
1 | MemoryError | hex(1 << 10**9)
1 | MemoryError | float('9' * 10**8)
1 | MemoryError | compile('a' * 10**8, 'x', 'exec')
1 | MemoryError: Parser stack overflowed - Python source too complex to parse | import ast; ast.parse('-' * 10**5 + '1')
1 | RecursionError: maximum recursion depth exceeded | def f(): yield from f()\nnext(f())
1 | RecursionError: maximum recursion depth exceeded | import sys; sys.setrecursionlimit(10**9)\ndef f(): f()\nf()
1 | RecursionError: maximum recursion depth exceeded in comparison | import sys; sys.setrecursionlimit(10**9)\nclass A:\n    def __eq__(self, o): return [self] == [o]\nA() == A()
3 | loopglass: limit: more than 20000000 steps of work | import threading\nwhile True: threading.Thread(target=lambda: None).start()
3 | loopglass: limit: more than 20000000 steps of work | import asyncio\nasync def main():\n    q = asyncio.Queue()\n    while True: q.put_nowait(0)\nasyncio.run(main())
3 | loopglass: limit: the program passed 1000000000 s of virtual time (--max-time), at program.py:1 | import time; time.sleep(10**12)
3 | loopglass: limit: more than 20000000 steps of work | import heapq, itertools; heapq.nlargest(5, itertools.count())
3 | loopglass: limit: more than 20000000 steps of work | import functools, itertools; functools.reduce(max, itertools.count())
3 | loopglass: limit: more than 20000000 steps of work | import itertools; all(itertools.repeat(1))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; min(itertools.repeat(1))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; sum(itertools.repeat(1))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; next(x for x in itertools.count() if x < 0)
3 | loopglass: limit: more than 20000000 steps of work | import itertools; 'x' in itertools.repeat('y')
3 | loopglass: limit: more than 20000000 steps of work | import itertools; next(itertools.dropwhile(lambda x: True, itertools.repeat(1)))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; next(itertools.filterfalse(None, itertools.repeat(1)))
3 | loopglass: limit: more than 20000000 steps of work | next(filter(None, iter(int, 1)))
3 | loopglass: limit: more than 20000000 steps of work | import itertools; list(itertools.islice(itertools.count(), 10**12, 10**12 + 1))
1 | MemoryError | import itertools; a, *b = itertools.count()
1 | MemoryError | import itertools; print(*itertools.count())
3 | loopglass: limit: more than 20000000 steps of work | import itertools; bytes(itertools.repeat(1))
1 | MemoryError | import itertools; x = []; x[:] = itertools.repeat(1)
1 | MemoryError | import itertools; x = set(); x.update(itertools.count())
3 | loopglass: limit: more than 20000000 steps of work | import itertools; collections = __import__('collections'); collections.Counter(itertools.repeat(1))
1 | MemoryError | import io; io.StringIO().write('a' * 10**10)
1 | MemoryError | import io; b = io.BytesIO(); b.seek(10**12); b.write(b'x')
1 | MemoryError | open('big', 'w').write('a' * 10**9)
1 | OSError: [Errno 28] No space left on device | while True: open('f', 'a').write('a' * 10**6)
1 | MemoryError | import struct; struct.pack('1000000000000s', b'')
1 | decimal.Overflow: [<class 'decimal.Overflow'>] | import decimal; decimal.Decimal(10) ** 10**9
3 | loopglass: limit: more than 20000000 steps of work | import fractions; fractions.Fraction(1, 3) ** 10**7
1 | OverflowError: Python int too large to convert to C int | import datetime; datetime.timedelta(days=10**12)
3 | loopglass: limit: more than 20000000 steps of work | import textwrap; textwrap.wrap('a ' * 10**7)
1 | MemoryError | 'a'.zfill(10**11)
1 | MemoryError | 'a'.center(10**11)
1 | OverflowError: Python int too large to convert to C int | '\t' .expandtabs(10**11)
1 | OverflowError: new string is too long | 'a\tb' * 10**6 and ('\t' * 10**6).expandtabs(10**6)
1 | MemoryError | 'ab'.translate({97: 'x' * 10**9, 98: 'y' * 10**9})
1 | MemoryError | ', '.join(['a' * 10**6] * 10**6)
1 | MemoryError | ('%s' * 10**6) % (('a' * 10**4,) * 10**6)
1 | MemoryError | print('x' * 10**9)
3 | loopglass: limit: more than 20000000 steps of work | ('a' * 10**6).translate({97: 'x' * 10**6})
ROWS

[ "$failures" -eq 0 ]
