# Abstract classes say which patterns match, their subclasses and whatever is registered with them do too.
from collections import deque

match deque([1, 2]):
    case [a, b]:
        print("deque", a, b)
import array
import collections.abc
from collections import *
class S(collections.abc.Sequence):
    def __len__(s): return 2
    def __getitem__(s,i): return [1,2][i]
class M(collections.abc.Mapping):
    def __len__(s): return 1
    def __getitem__(s,i): return {'a':1}[i]
    def __iter__(s): return iter('a')
class R:
    def __len__(s): return 2
    def __getitem__(s,i): return [1,2][i]
collections.abc.Sequence.register(R)
class R2(R): pass
for x in (S(),M(),R(),R2(),deque([1,2]),UserList([1,2]),UserDict(a=1),array.array('i',[1,2]),range(1,3),memoryview(b'\1\2'),ChainMap({'a':1}),Counter(a=1),defaultdict(int,a=1),OrderedDict(a=1),"ab",b"ab",bytearray(b"ab"),UserString("ab"),{'a':1}.items(),{1,2}, __import__('types').MappingProxyType({'a':1})):
    match x:
        case [a,b]: print(type(x).__name__,'seq',a,b, type(x).__flags__&(3<<5))
        case {'a':v}: print(type(x).__name__,'map',v, type(x).__flags__&(3<<5))
        case _: print(type(x).__name__,'none', type(x).__flags__&(3<<5))
