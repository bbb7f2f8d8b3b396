import ast
source = '''
import os, sys as system
from . import a
from ..b import c as d, e
x: int = 5
(y): str
a, b = b, a
x = y = (1,)
z = [i ** 2 for i in range(10) if i % 2 if i > 3]
w = {k: v for k, v in d.items()} | {**e, 'f': 1}
g = (n for n in x)
t = a if b else c or d and not e
u = -x ** -y, (a + b) * c, a - (b - c), a @ b // c % d, ~a << 2 & 3 ^ 4 | 5
s = a[1:2, ::3, b][...][1,]
l = lambda x, *a, y=1, **k: x
p = not (a in b) and (a not in c) is not d
del a, b[0]
assert x, 'msg'
global q
print(*args, sep='', **kw)
await_ = (yield_ := 5)
v = f'{x!r:>{w}} and {y:.2f} {{}} {z}'
raise ValueError('x') from e
@deco(1)
async def f(a, /, b: int = 2, *c, d, e=3, **f) -> None:
    """Doc
    more"""
    async with a as b, c: pass
    async for i in x:
        await y
    else:
        return
    return (yield x)
class C[T: int, *Ts](A, metaclass=M):
    x = 1
    def m(self): pass
for a, b in c:
    break
else:
    continue
while True:
    if a: pass
    elif b: pass
    else: pass
try:
    pass
except (A, B) as e:
    pass
except:
    raise
else:
    pass
finally:
    pass
try:
    pass
except* E:
    pass
with (a as b, c): pass
match x:
    case [1, *rest] | {'k': v, **r}: pass
    case P(a, b=c) as d if e: pass
    case -1 | None | 'x' | a.b | _: pass
type A[T] = list[T]
x += 1
return_ = 10 .real, 1.5.real, 1e400, 3j
'''
text = ast.unparse(ast.parse(source))
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(ast.parse(source)), ast.unparse(ast.parse("a+b", mode="eval")))
