"""Records how CPython 3.13 writes expressions back under `from __future__ import annotations`.

    PYENV_VERSION=3.13.0 python3 scripts/record/unparse_cases.py
"""

import __future__

import recorded_cases

EXPRESSIONS = r"""
a
a.b.c
1 .real
1.5.real
'it\'s'
"a" 'b'
u'x'
b'\x00'
0x10
1_000
1e999
1e999j
2j
...
None
-1
-(-1)
not a
not (a and b)
not a and b
~a ** -b
(a ** b) ** c
a ** b ** c
-a ** b
(-a) ** b
a + b - c
a - (b - c)
a * (b + c) % d // e / f @ g
a << b | c & d ^ e
a or b and c
(a or b) and c
a if b else c if d else e
(a if b else c) if d else e
a < b <= c != d
(a < b) < c
a in b
a not in (b, c)
a is not None
lambda: 0
lambda x, /, y=1, *args, z, w=2, **kw: (x, y)
lambda *, a: a
lambda *args: args
(lambda x: x)(1)
[a, *b]
(a,)
()
(a, b)
{a, b}
{}
{'k': v, **rest}
[x for x in y if x if z]
{x for x, y in z}
{k: v for k, v in z}
(x for x in y)
f(x for x in y)
f((x for x in y), z)
f(*a, **k)
f(a, b=c, *d, **e)
a[b]
a[b, c]
a[b:c]
a[b:c, ::d]
a[*b]
a[:]
a[b, ]
a[()]
f'x{y}z'
f'{y!r:>{w}}'
f'{{}}{a["k"]}'
f'{ {1: 2}[1] }'
f"it's {a}"
dict[str, list[int | None]]
Callable[[int, str], bool]
"""


def main():
    recorded_cases.check_python()
    lines = []
    for source in filter(None, EXPRESSIONS.splitlines()):
        code = compile(f"def f(x: ({source}\n)): pass", "case", "exec", __future__.annotations.compiler_flag)
        space = {}
        exec(code, space)
        lines.append(f'{{R"~({source})~", R"~({space["f"].__annotations__["x"]})~"}},\n')
    (recorded_cases.ROOT / "tests/sim/python/compiler/unparse.inc").write_text("".join(lines))


if __name__ == "__main__":
    main()
