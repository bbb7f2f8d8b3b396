# Objects of every kind in the six protocols, byte for byte, and back.
import pickle, collections, datetime, decimal, fractions, array
from itertools import *
class A:
    def __init__(s): s.x=1; s.y=[s]
class B(list): pass
class C:
    __slots__=('a',)
class D(dict):
    pass
class E(Exception): pass
class F(tuple): pass
import enum
class Color(enum.Enum): R=1
c=C(); c.a=4
b=B([1,2]); b.z=3
d=D(a=1); d.q=2
rec=[]; rec.append(rec); t=([],); t[0].append(t)
import functools
objs=[None,True,False,0,1,255,256,65535,65536,-1,2**31-1,2**31,-2**31,-2**31-1,2**100,1.5,float('inf'),'','abc','a\\b\nc\0\r\x1a','é☃\U0001f600','\ud800',b'',b'ab\xff',bytearray(b'x'),(),(1,),(1,2,3),(1,2,3,4),[],[1,2],{}, {'a':1,'b':[2]},{1,2},frozenset([1]),A(),b,d,E('x',1),F((1,2)),Color.R,len,int,A,range(3),slice(1,2),complex(1,2),collections.OrderedDict(a=1),collections.Counter('ab'),collections.deque([1],3),collections.defaultdict(int,a=1),datetime.date(2020,1,2),decimal.Decimal('1.5'),fractions.Fraction(1,3),iter([1,2]),NotImplemented,...,type(None),ValueError('a'),OSError(2,'x'),ConnectionError,collections.namedtuple,functools.reduce if 0 else sum, rec, t, [rec,rec], ['ab','ab'], str, dict, 1j]
import re
for p in range(6):
    for o in objs:
        try:
            s=pickle.dumps(o,p)
            try: back=pickle.loads(s)
            except Exception as e: back=e
            print(p, s, re.sub(r' at 0x\w+','',repr(back)))
        except Exception as e: print(p,type(e).__name__,re.sub(r' at 0x\w+','',str(e)))
try: pickle.dumps(c,0)
except Exception as e: print(e)
print(pickle.loads(pickle.dumps(c,2)).a)
print(pickle.loads(b"ccopy_reg\n_reconstructor\np0\n(c__main__\nA\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI1\nsb.").x)
