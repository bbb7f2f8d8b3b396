# What every iterator of itertools is reduced to at each step, what it takes back, and how it refuses arguments.
import re, warnings; warnings.simplefilter('ignore')
from itertools import *
import itertools as I
def adv(it,n):
    for _ in range(n): next(it,None)
    return it
def show(l, x):
    try: r = x.__reduce__()
    except Exception as e: r = f"{type(e).__name__}: {e}"
    print(l, re.sub(r' \w+','',repr(r)))
for n in (0,1,2,9):
    show(f"accumulate {n}", adv(accumulate([1,2,3]),n))
    show(f"accumulate init {n}", adv(accumulate([1,2,3],initial=5),n))
    show(f"accumulate None {n}", adv(accumulate([None,None],lambda a,b:None),n))
    show(f"chain {n}", adv(chain('ab','cd'),n)); show("chain empty", adv(chain(),n))
    show(f"comb {n}", adv(combinations('abc',2),n)); show(f"cwr {n}", adv(combinations_with_replacement('ab',2),n))
    show(f"perm {n}", adv(permutations('abc',2),n)); show(f"prod {n}", adv(product('ab',[1,2]),n))
    show(f"compress {n}", adv(compress('ab',[1,0]),n)); show(f"count {n}", adv(count(3),n)); show(f"count {n}", adv(count(3,2),n)); show(f"count {n}", adv(count(2.5),n))
    show(f"count True {n}", adv(count(True),n)); print(adv(count(True),n), adv(count(2**70),n), adv(count(1,1.0),n), count(1,True))
    show(f"cycle {n}", adv(cycle('abc'),n)); show(f"cycle0 {n}", adv(cycle(''),n))
    show(f"dropwhile {n}", adv(dropwhile(None.__ne__,[1,2]),n)) ; show(f"takewhile {n}", adv(takewhile(bool,[1,0,2]),n))
    show(f"filterfalse {n}", adv(filterfalse(None,[1,0,2]),n)); show(f"starmap {n}", adv(starmap(pow,[(1,2)]),n))
    show(f"groupby {n}", adv(groupby('aabb'),n)); show(f"groupbykey {n}", adv(groupby('aabb',str.upper),n))
    show(f"islice {n}", adv(islice('abcdef',1,5,2),n)); show(f"islice {n}", adv(islice('abcdef',None),n)); show(f"islice {n}", adv(islice('abcdef',3),n)); 
    show(f"repeat {n}", adv(repeat('x',3),n)); show(f"repeat {n}", adv(repeat('x'),n)); show(f"repeat {n}", adv(repeat('x',-3),n)); print(adv(repeat('x',3),n), adv(repeat('x'),n))
    show(f"ziplong {n}", adv(zip_longest('ab','c',fillvalue='-'),n)); show(f"ziplong {n}", adv(zip_longest(),n))
    a,b = tee('abc'); show(f"tee {n}", adv(a,n)); show("tee do", a.__reduce__()[2][0])
    show(f"pairwise {n}", adv(pairwise('ab'),n)); show(f"batched {n}", adv(batched('abc',2),n))
g = groupby('aabb'); k, v = next(g); next(v); show("grouper", v); next(g); show("grouper", v)
def t(f,*a,**k):
    try: print(re.sub(r' at 0x\w+','',str(f(*a,**k))))
    except BaseException as e: print(type(e).__name__, e)
class C(count):
    pass
class D(chain):
    def __init__(self, *a, x=1): self.x=x
print(C(5), repr(C(5)), list(D([1],x=4)), D([2],x=4).x)
class E(count):
    def __init__(self, x, y, z): pass
t(E,1,2,3)
class F(cycle):
    def __init__(self, a, b=1): pass
t(F,[1],b=2); t(F,[1],2)
class G(islice):
    def __init__(self, *a, b=1): pass
print(list(G([1,2],1,b=3)))
t(repeat, 1, 10**30); t(repeat,1,None); t(count,'a'); t(count,1,None); t(count,1j); print(next(count(1j)))
t(islice,[1],10**30); t(islice,[1],0,-1); t(islice,[1],0,None,0); t(islice,[1],-1,5); t(islice,[1],'a','b'); t(islice,[1],None,None,None); print(list(islice('abc', True)))
class Ix:
    def __index__(s): return 2
print(list(islice('abcdef', Ix()))); print(list(repeat(1,Ix())))
t(product,[1],repeat=-1); t(product,[1],repeat='a'); t(product,[1],repeat=10**30); t(product, repeat=1.5); t(product,[1],repeat=1,x=2)
t(permutations,'ab',-1); t(permutations,'ab',1.0); t(permutations,'ab',r=None); t(combinations,'ab',1.0); t(combinations,'ab',10**30)
t(batched,'ab',0); t(batched,'ab',10**30); t(list,batched('abc',2,strict=True))
t(tee,'ab',-1); t(tee,'ab','x'); t(tee,1); print(tee('ab',0), len(tee('ab',5)))
t(chain.from_iterable); t(chain.from_iterable,1); t(list,chain.from_iterable([1])); t(list,chain([1],2))
t(lambda: list(zip_longest([1],x=2))); t(lambda: list(zip_longest([1],fillvalue=1,y=2)))
t(chain([]).__setstate__, 1); t(chain([]).__setstate__, ()); t(chain([]).__setstate__, (1,)); t(chain([]).__setstate__, (iter([]),1)); t(chain([]).__setstate__, (iter([]),iter([]),1))
t(cycle([]).__setstate__, 1); t(cycle([]).__setstate__, (1,2)); t(cycle([]).__setstate__, ([],'a')); 
t(islice([],1).__setstate__,'a'); t(takewhile(bool,[]).__setstate__,'a'); t(groupby([]).__setstate__,1); t(groupby([]).__setstate__,(1,))
t(combinations('ab',1).__setstate__,1); t(combinations('ab',1).__setstate__,(1,2)); t(combinations('ab',1).__setstate__,('a',)); t(permutations('ab',1).__setstate__,1); t(permutations('ab',1).__setstate__,((1,),(1,)));t(product('ab').__setstate__,1);t(product('ab').__setstate__,(1,2))
t(tee([])[0].__setstate__,1);
c=combinations('abcd',2); c.__setstate__((9,9)); print(list(c)); c=combinations('abcd',2); c.__setstate__((-9,1)); print(list(c))
p=product('ab','cd'); p.__setstate__((9,-4)); print(list(p)); p=permutations('abc',2); p.__setstate__(((1,0,2),(2,1))); print(list(p))
from operator import length_hint
print(length_hint(repeat(1,5))); t(length_hint,repeat(1)); t(repeat(1).__length_hint__)
print(chain[int], type(chain[int])); print(count.__doc__[:20], chain.__init_subclass__ and 1); print(I._grouper, I._tee_dataobject, type(tee('a')[0]))
import copy
for it in (count(3), cycle('ab'), chain('ab','c'), repeat(1,2), tee('ab')[0], accumulate([1,2,3]), islice('abcd',1,3), groupby('aab'), product('ab',repeat=2)):
    next(it); print(list(islice(copy.copy(it),3)) if not isinstance(it,groupby) else [k for k,_ in copy.copy(it)])
