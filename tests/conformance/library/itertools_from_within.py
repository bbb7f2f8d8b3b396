# Iterators that come back to themselves, states from outside, cycles.
import itertools as I, copy, pickle, gc, weakref
from itertools import *
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for n in "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile zip_longest _tee _grouper _tee_dataobject".split():
    c=getattr(I,n)
    t(lambda: object.__new__(c))
   
class Re:
    def __init__(s): s.n=0; s.it=None
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>5: raise StopIteration
        if s.it is not None and s.n<4:
            try: r=next(s.it)
            except (RuntimeError,StopIteration) as e: r=type(e).__name__
            return (s.n,r)
        return s.n
    __hash__=None
for mk in (lambda r: chain(r,r), lambda r: cycle(r), lambda r: islice(r,0,6,2), lambda r: groupby(r), lambda r: accumulate(r,lambda a,b:b), lambda r: pairwise(r), lambda r: zip_longest(r,r), lambda r: batched(r,2), lambda r: compress(r,count(1)), lambda r: takewhile(bool,r), lambda r: dropwhile(lambda x:False,r), lambda r: filterfalse(lambda x:False,r), lambda r: tee(r)[0], lambda r: starmap(lambda *a:a, map(lambda x:(x,),r))):
    r=Re(); it=mk(r); r.it=it
    t(lambda: [repr(x)[:30] for x in islice(it,8) if ' at 0x' not in repr(x)] if not isinstance(it,groupby) else [len(list(g)) for k,g in it])
# functions that touch the iterator
it=None
def pred(x):
    global it
    try: next(it)
    except StopIteration: pass
    return False
it=filterfalse(pred, iter(range(10))); t(lambda: list(it))
it=dropwhile(pred, iter(range(10))); t(lambda: list(it))
g=groupby([1,1,2,2]); k,grp=next(g); next(g); t(lambda: list(grp))
class K:
    def __eq__(s,o): next(g2); return True
g2=groupby([1,2,3,4,5], key=lambda x:K()); t(lambda: [k for k,_ in g2].__len__())
c=cycle([1,2]); next(c); s=c.__reduce__()[2][0] if False else None
import warnings; warnings.simplefilter('ignore')
c=cycle([1,2,3]); [next(c) for _ in range(5)]; st=c.__reduce__(); lst=st[2][0]; lst.clear(); t(lambda: [next(c,None) for _ in range(3)])
c=cycle([]); c.__setstate__(([1,2],1)); t(lambda: [next(c,None) for _ in range(5)])
p=permutations('abc'); p.__setstate__(((0,0,0),(1,1,1))); t(lambda: list(p))
p=permutations('abc',2); p.__setstate__(((2,2,2),(3,2))); t(lambda: list(p)[:4])
p=combinations('abc',2); p.__setstate__((2,0)); t(lambda: list(p))
p=combinations_with_replacement('abc',2); p.__setstate__((2,0)); t(lambda: list(p))
p=product('ab','','c'); p.__setstate__((0,0,0)); t(lambda: list(p))
t(lambda: islice([1],1).__setstate__(-5)); x=islice(iter(range(9)),2,8,3); x.__setstate__(-5); t(lambda: list(x))
t(lambda: sum(1 for _ in product(range(3),repeat=7)))

for mk in (lambda a: chain(a), lambda a: cycle(a), lambda a: zip_longest(a,a), lambda a: tee(a)[0], lambda a: groupby(a), lambda a: starmap(print,a), lambda a: accumulate(a), lambda a: islice(a,5), lambda a: product(a,repeat=2)):
    a=[1]; class_=type('L',(list,),{}); a=class_([1]); w=weakref.ref(a); i=mk(a); next(i,None) if not isinstance(i,starmap) else 0; a.append(i); del a,i; gc.collect(); print(w())
class Sub(chain): pass
s=Sub([1,2]); s.extra=[s]; w=weakref.ref(s); del s; gc.collect(); print(w())
a,b=tee(range(200)); list(a); t(lambda: sum(b)); a,b=tee(iter(range(100000))); list(a); del a; del b
t(lambda: list(chain.from_iterable(repeat(range(2),3)))); t(lambda: [list(g) for k,g in groupby('AAAB')]); t(lambda: list(zip_longest())); t(lambda: list(product())); t(lambda: list(permutations([]))); t(lambda: list(combinations([],0)))
class BadIter:
    def __iter__(s): return 5
t(lambda: chain(BadIter()).__next__()); t(lambda: list(chain([1],None)))
t(lambda: next(count(float('nan')))); t(lambda: list(islice(count(10**30,-1),2))); t(lambda: list(islice(count('a'),1)))
