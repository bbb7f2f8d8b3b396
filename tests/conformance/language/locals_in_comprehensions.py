# What locals(), vars(), dir() and eval() see in a comprehension.
class C:
    y = 2
    r = [sorted(k for k in locals() if not k.startswith('__')) for x in range(1)]
    s = {x: locals()['x'] for x in range(2)}
print(C.r, C.s)
print([sorted(k for k in locals() if k in('zq','C','lc')) for zq in (1,)], [locals()['zq'] for zq in (5,)])
lc = [[(k in locals()) for k in ('a','b')] for a in [1] for b in [2]]
print(lc, list(locals()['w'] for w in (1,2)))
def f():
    return [sorted(locals()) for q in [1]], [vars()['q'] for q in [3]], [eval('q') for q in [3]], [dir() for q in [1]]
print(f())
print([eval('zz+1') for zz in range(3)], [exec('uu=1') for zz in [1]])
class D:
    a = [eval('v') for v in [1,2]]
    b = [locals() is locals() for v in [1]]
print(D.a, D.b, 'v' in vars(D))
lam = [ (lambda: sorted(locals()))() for m in [1]]
print(lam)
