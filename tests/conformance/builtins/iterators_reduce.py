# Every builtin iterator at each step: its reduction, its length hint, a copy of it; and the states it takes.
import re, copy, operator
def adv(it,n):
    for _ in range(n): next(it,None)
    return it
class S:
    def __getitem__(self,i):
        if i>2: raise IndexError
        return i
    def __repr__(self): return 'S'
class SL(S):
    def __len__(self): return 3
makers = dict(list=lambda: iter([1,2,3]), listrev=lambda: reversed([1,2,3]), tuple=lambda: iter((1,2,3)), range=lambda: iter(range(0,6,2)), rangerev=lambda: reversed(range(3)), long=lambda: iter(range(2**70,2**70+3)), longrev=lambda: reversed(range(2**70,2**70+3)),
 str=lambda: iter('abc'), ustr=lambda: iter('aé☃'), bytes=lambda: iter(b'abc'), bytearray=lambda: iter(bytearray(b'abc')), dict=lambda: iter({1:2,3:4,5:6}), dv=lambda: iter({1:2,3:4,5:6}.values()), di=lambda: iter({1:2,3:4,5:6}.items()), dr=lambda: reversed({1:2,3:4,5:6}), dvr=lambda: reversed({1:2,3:4}.values()), dir=lambda: reversed({1:2,3:4}.items()),
 set=lambda: iter({1,2,3}), fset=lambda: iter(frozenset([1,2,3])), seq=lambda: iter(S()), seql=lambda: iter(SL()), revseq=lambda: reversed(SL()), revtuple=lambda: reversed((1,2,3)), revstr=lambda: reversed('abc'), call=lambda: iter(iter([1,2,3,4]).__next__, 3), enum=lambda: enumerate('abc',5), zip=lambda: zip('abc',[1,2,3]), zips=lambda: zip('abc',[1,2,3],strict=True), map=lambda: map(max,[1,2,3],[4,5,6]), filter=lambda: filter(None,[1,2,0,3]), mem=lambda: iter(memoryview(b'abc')))
for name, make in makers.items():
    for n in (0,1,2,4):
        it = adv(make(), n)
        try: r = it.__reduce__()
        except Exception as e: r = f"{type(e).__name__}: {e}"
        r = re.sub(r' at 0x\w+','',repr(r))
        try: h = operator.length_hint(it, -1)
        except Exception as e: h = repr(e)
        try: c = list(copy.copy(it))
        except Exception as e: c = repr(e)
        try: rest = list(it)
        except Exception as e: rest = repr(e)
        print(name, n, type(it).__name__, r, h, c, rest)
    it = make()
    for s in (1, -5, 100, 'x'):
        it = make()
        try: print('  set', s, it.__setstate__(s), list(it))
        except Exception as e: print('  set', s, type(e).__name__, re.sub(r' at 0x\w+','',str(e)))
    print('  ', [m for m in dir(it) if m in ('__length_hint__','__reduce__','__setstate__') and getattr(type(it),m) is not getattr(object,m,None)])
