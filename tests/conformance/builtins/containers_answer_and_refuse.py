# What lists, tuples, dicts, sets and ranges answer, and how they refuse.
from _answers import show

show("""
[1]+1
[1]+(2,)
(1,)+[2]
(1,)*'a'
[1]*2.0
2.0*[1]
[1]*[2]
'a'*[1]
[1]+[2, 3]
(1,)+(2,)
()+()
[1, 2]*3
3*[1, 2]
[1]*-1
[1]*0
(1, 2)*2
2*(1, 2)
(1,)*0
[1]*True
[1]*(10**20)
[1]*(10**12)
(1,)*(10**12)
[][0]
[][10**30]
[1]['a']
[1][1.0]
(1,)['a']
(1,)[3]
[1, 2, 3][-1]
(1, 2, 3)[-3]
[1, 2, 3][True]
[1, 2].index(3)
[1, 2].index('x')
[1, 2, 3, 2].index(2, 2)
[1, 2, 3, 2].index(2, -2)
[1, 2, 3].index(3, 0, 1)
[1, 2, 3].index(3, -100, 100)
[1, 2, 3].index(1, 'a')
[1, 2].index(1, 2, 3, 4)
[1, 2].remove(3)
a = [1, 2, 1]; a.remove(1); a
[1, 1.0, True, 2].count(1)
(1,).index(2)
(3, 1, 2).index(2)
(1, 2).index()
(1, 2, 1).count(1)
(1, 2).count()
[].pop()
[1].pop(3)
[1].pop(-2)
[].pop('a')
[].pop(1.0)
a = [1, 2, 3]; b = a.pop(0); c = a.pop(); (a, b, c)
a = []; a.insert(100, 5); a.insert(-100, 4); a.insert(1, 6); a
[].insert('a', 1)
[].insert()
[].append()
[].append(1, 2)
a = [1]; a.append(a); a
a = [1, 2]; a.extend(a); a
a = [1]; a.extend('ab'); a.extend({5: 6}); a.extend(range(2)); a
[].extend(1)
a = [3, 1, 2]; a.reverse(); a
a = [1, 2]; b = a.copy(); b.append(3); (a, b)
a = [1, 2]; a.clear(); a
a = [1]; a += 1
a = [1]; a += (2, 3); a += 'x'; a
a = [1, 2]; b = a; a *= 2; (a, b)
a = [1]; a *= 'x'
a = [1]; a *= 0; a
a = (1,); a += (2,); a
a = (1,); a[0] = 1
a = (1,); del a[0]
a = 1; a[0] = 1
a = 1; del a[0]
a = 'abc'; a[0] = 'x'
a = 'abc'; del a[0]
a = None; del a[0]
a = range(3); a[0] = 1
a = range(3); del a[0]
a = [1, 2, 3]; a['x'] = 1
a = [1]; a[3] = 1
a = [1]; a[10**30] = 1
a = [1]; del a[3]
a = [1, 2, 3]; a[-1] = 9; del a[0]; a
a = [1, 2, 3]; a[0:1] = 5
a = [1, 2, 3]; a[::2] = 5
a = [1, 2, 3]; a[::2] = [1]
a = [1, 2, 3]; a['a':] = [1]
a = [1, 2]; a[5:] = a; a
a = [1, 2]; a[0:1] = a; a
a = [1, 2, 3]; a[::-1] = a; a
a = [1, 2, 3, 4, 5]; del a[::2]; a
a = [1, 2, 3, 4, 5]; a[::-1] = range(5); a
a = [1, 2, 3]; a[1:2] = 'xyz'; a
a = [1, 2, 3]; a[1:1] = iter([7, 8]); a
[1, 2, 3][::0]
(1, 2, 3)[::0]
range(3)[::0]
[1, 2, 3]['a':]
range(3)['a':]
[1, 2] < [1, 3]
[1, 2] < [1]
(1, 2, 3) < (1, 2)
(1, 2) < (1, 2, 0)
[1, 2] >= [1, 2]
(1,) == [1]
[1] != [1]
[1] == [1.0]
(1, 'a') < (1, 'b')
[1] < ['a']
[1] < (1,)
1 < 'a'
1 == 'a'
[1] == 1
{} < {}
None < 1
[[1], (2, {3: [4]})]
[]
()
(1,)
((), [], {}, set())
a = []; a.append(a); a
a = []; a.append((a,)); (a[0], a)
a = {}; a['a'] = a; (a, a.items(), a.values())
a = []; a.append(a); a == a
a = []; a.append(a); b = []; b.append(b); a == b
hash(())
hash((1, 2))
hash((1, 'a', None, (2.5, 10**20)))
hash([])
hash({})
hash(set())
hash(({}, 1))
hash({}.keys())
hash(slice(1))
hash(slice(1, 2, 3))
hash(slice([]))
hash(frozenset([1, 2, 3]))
hash(frozenset())
hash(frozenset(range(100)))
hash(frozenset([frozenset([1]), 'abc', (1, 2)]))
hash(range(0))
hash(range(5)) == hash((5, 0, 1))
hash(range(3, 4)) == hash((1, 3, None))
hash(None)
hash(True) + hash(0) + hash(-1)
hash('alpha')
list(1)
list(1, 2)
list(a=1)
list('abc')
list((1, 2))
list({1: 2, 3: 4})
list()
tuple()
tuple(1)
tuple(1, 2)
tuple(a=1)
tuple('ab')
tuple([1, 2])
a = (1, 2); tuple(a) is a
a = (1, 2); a[:] is a
a = (1, 2); a + () is a
a = [1]; a[:] is a
() is tuple([])
dict()
dict(1)
dict(1, 2)
dict([1])
dict([(1,)])
dict(['a'])
dict([(1, 2, 3)])
dict(['ab', (1, 2), [3, 4]])
dict({1: 2}, a=3)
dict(a=1, b=2)
dict([([], 1)])
dict(zip('ab', [1, 2]), c=3)
dict({1: 2}) == {1: 2}
{1: 2} == {1: 2.0}
{1: 2} == {1: 3}
{1: 2} != {2: 2}
{1: 2, 3: 4} == {3: 4, 1: 2}
{1: 2} < {3: 4}
{}['a']
{}[[]]
{1: 2}[1.0]
{1: 2}[True]
{(1, 2): 3}[1, 2]
d = {}; del d['a']
d = {}; del d[1, 2]
d = {}; d[[]] = 1
d = {1: 2}; d[1.0] = 3; d
d = {1: 2}; d[2] = 3; del d[1]; d[1] = 4; d
[] in {}
1 in {1: 2}
'a' not in {'a': 1}
{}.pop('a')
{}.pop((1, 2))
{}.pop('a', 5)
{}.pop()
{}.pop(1, 2, 3)
{}.pop([])
d = {1: 2, 3: 4}; a = d.pop(1); (a, d)
{}.popitem()
d = {1: 2, 3: 4}; a = d.popitem(); (a, d)
{}.get('a')
{'a': 1}.get('a', 2)
{}.get('a', 2)
{}.get()
{}.get(1, 2, 3)
{}.get([])
d = {}; a = d.setdefault('x', []); a.append(1); d
{1: 2}.setdefault(1, 3)
{}.setdefault()
{}.setdefault([])
{}.update(1)
{}.update([1])
{}.update(1, 2)
d = {}; d.update({1: 2}, a=3); d.update([(4, 5)]); d.update(b=6); d.update(); d
d = {1: 1}; d.update(d); d
{}.keys(1)
{1: 2}.keys()
{1: 2}.values()
{1: 2, 'a': 'b'}.items()
{}.items()
dict.fromkeys([1, 2])
dict.fromkeys('ab', 0)
dict.fromkeys(1)
dict.fromkeys()
dict.fromkeys([1], 2, 3)
dict.fromkeys([[]])
{1: 2} | {1: 3, 4: 5}
{} | [1]
[1] | {}
d = {1: 2}; e = d; d |= {3: 4}; (d, e)
d = {}; d |= [(1, 2)]; d
d = {}; d |= 1
d = {1: 2}; e = d.copy(); e[3] = 4; (d, e)
d = {1: 2}; d.clear(); d
list(reversed({1: 2, 3: 4}))
list(reversed({1: 2, 3: 4}.values()))
list(reversed({1: 2, 3: 4}.items()))
d = {1: 2}; k = d.keys(); d[3] = 4; (k, len(k), 3 in k)
k = {1: 2}.keys(); (k & {1}, k | {2}, k - {1}, k ^ {3})
k = {1: 2}.keys(); (k == {1}, k <= {1, 2}, k < {1}, k >= {1}, k > set(), k != {1}, {1} == k)
k = {1: 2}.keys(); (k.isdisjoint([3]), k.isdisjoint([1]), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()))
{1: 2}.items() & {(1, 2)}
{1: 2}.items() == {(1, 2)}
(1, 2) in {1: 2}.items()
(1, 3) in {1: 2}.items()
[1, 2] in {1: 2}.items()
{1: 2}.values() == {1: 2}.values()
{1: []}.items() | []
{}.keys() | 1
{}.keys() - [1]
[1, 2] - {1: 1}.keys()
{1: 2, 3: 4}.items() ^ {1: 2, 5: 6}.items()
{1: 2, 3: 4}.keys() ^ {1: 2, 5: 6}.keys()
{1: 2, 3: 4}.keys() & {1: 2, 5: 6, 7: 8}.keys()
{1: 2, 3: 4}.keys() & [3, 3, 1]
{1: 2}.keys().mapping
d = {1: 2}; i = iter(d); d[3] = 4; next(i)
d = {1: 2}; i = iter(d.items()); d.clear(); next(i)
d = {1: 2, 3: 4}; i = iter(d); a = next(i); d[1] = 5; (a, next(i))
d = {1: 2}; i = iter(d); a = next(i); del d[1]; d[1] = 2; next(i)
d = {1: 2, 3: 4}; i = reversed(d); d[5] = 6; next(i)
i = iter({1: 2, 3: 4}.items()); a = next(i); (a, i.__length_hint__())
set(1)
set(1, 2)
set(a=1)
frozenset(1, 2)
frozenset(a=1)
set([[]])
{[]}
{1, 1.0, True}
{1: 2, 1.0: 3}
set()
frozenset()
frozenset([1])
{frozenset([1])}
set().pop()
set().remove(1)
set().remove((1, 2))
set().remove([])
set().add()
set().add(1, 2)
set().add([])
set().discard([])
set().discard(1)
[] in set()
{1} in {frozenset([1])}
s = {frozenset([1])}; s.remove({1}); s
set().remove({1})
s = set(); s.add(s)
set() | [1]
{1} & [1]
{1} - [1]
{1} ^ [1]
a = {1}; a |= [1]
a = {1}; a &= 1
a = {1}; a -= {1}; a
a = frozenset([1]); a |= {2}; a
{1}.union(3)
{1}.union([2], {3}, {4: 5})
{1}.union()
{1, 2}.intersection([1], [1, 2])
{1, 2}.intersection()
{1, 2, 3}.difference([1], {2})
{1}.difference()
{1}.difference(1)
{1, 2, 3}.symmetric_difference([3, 4, 4])
s = {1, 2}; s.update([3], 'a'); s
s = {1, 2, 3}; s.intersection_update([3, 2], [2]); s
s = {1, 2, 3}; s.difference_update(s); s
s = {1, 2, 3}; s.symmetric_difference_update(s); s
s = {1, 2, 3}; s -= s; s
s = {1, 2, 3}; s ^= s; s
{1}.isdisjoint([2])
{1}.isdisjoint({1})
{1}.issubset([1, 2])
{1}.issubset(1)
{1, 2}.issuperset([1])
{1, 2}.issuperset([[]])
{1} < [1]
({1} < {1, 2}, {1} <= {1}, {1} > set(), {1, 2} >= {3}, {1} == frozenset([1]), {1} != {1}, {1} == 1)
frozenset([1]) | {2}
{1} | frozenset([2])
a = frozenset([1]); (a.copy() is a, frozenset(a) is a, frozenset() is frozenset())
s = {1}; i = iter(s); s.add(2); next(i)
i = iter({1, 2}); a = next(i); (a, i.__length_hint__(), next(i), next(i, 'end'))
{'alpha', 'beta', 'gamma', 'delta'}
{None, True, 2, 'x', (1,), 2.5, 10**30}
set(range(20))
set('the quick brown fox jumps')
range()
range(1, 2, 3, 4)
range('a')
range(1.0)
range(1, 2, 0)
range(a=1)
range(3)
range(1, 5, 2)
range(True)
range(10**30)
range(0, 10**30, 10**29)
list(range(10, 0, -3))
list(range(0))
range(3)[5]
range(3)[-4]
range(3)['a']
range(3)[10**30]
range(10**30)[5]
range(10**30)[-1]
range(10**30)[10**31]
range(10**30)[::10**29]
range(10**30)[10**29:]
range(10**30)[::-1]
range(0, 10, 3)[1:]
range(0, 10, 3)[::-1]
range(10)[2:-2:3]
len(range(10**30))
len(range(-5, 5, 3))
len(range(2**62))
len(range(-4611686018427387904, 4611686018427387903))
list(range(10**30, 10**30 + 3))
list(range(2**62 - 2, 2**62 + 2))
next(iter(range(10**30))) 
range(3).index(7)
range(3).index(2)
range(3).index('a')
range(3).index(1.0)
range(0, 10, 3).index(6)
range(3).count(2)
range(3).count(9)
range(3).count(1.0)
(5 in range(10), 5.0 in range(10), 'a' in range(3), 10**29 in range(10**30), 7 in range(0, 10, 2), True in range(2), -1 in range(5))
range(5) == range(0, 5)
range(0) == range(2, 2)
range(0, 3, 2) == range(0, 4, 2)
range(3) != range(4)
range(3) == [0, 1, 2]
range(3) < range(4)
(range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step)
range(3).__setattr__('start', 1)
list(reversed(range(5)))
list(reversed(range(0, 10, 3)))
list(reversed(range(0)))
list(reversed(range(10**30, 10**30 + 3)))
slice()
slice(1)
slice(1, 2)
slice(1, 2, 3)
slice(1, 2, 3, 4)
slice(a=1)
(slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step)
slice(1, 2).indices(-1)
slice(1, 2).indices('a')
slice(None, 'a').indices(3)
slice(None, None, -1).indices(5)
slice(-2, None).indices(5)
slice(1, 2) == slice(1, 2)
slice(1, 2) < slice(1, 3)
slice(1, 2) == (1, 2, None)
slice(1, 2) < (1,)
iter(1)
iter(None)
next([])
next(1)
len(1)
len(None)
1 in 1
1[0]
None[0]
len[0]
int[0]
a, b = 1
a, b = None
a, b = [1]
a, b = []
a, b, c = [1, 2]
a, b = [1, 2, 3]
a, b = (1, 2, 3)
a, b = {1, 2, 3}
a, b = {1: 1, 2: 2, 3: 3}
a, b = iter([1, 2, 3])
a, b = iter([1])
a, b = 'xy'; (a, b)
a, b = {1: 2, 3: 4}; (a, b)
a, b = range(2); (a, b)
a, *b, c = [1]
a, *b = []
*a, b, c = [1]
a, *b, c = [1, 2]; (a, b, c)
a, *b = 'xyz'; (a, b)
*a, b = range(5); (a, b)
*a, = 1
i = iter([1, 2]); (next(i), next(i), next(i, 'end'), next(i, 'end'))
a = [1, 2]; i = iter(a); b = next(i); a.append(3); (b, list(i), a.append(4), list(i))
a = [1, 2, 3]; i = iter(a); b = next(i); (i.__length_hint__(), a.clear(), i.__length_hint__(), list(i))
a = [1, 2, 3]; i = reversed(a); b = next(i); (b, i.__length_hint__(), a.append(4), list(i), list(i))
a = [1, 2, 3]; i = reversed(a); b = next(i); a.clear(); (i.__length_hint__(), list(i))
iter((1, 2)).__length_hint__()
iter(range(10**30)).__length_hint__()
iter(range(7)).__length_hint__()
reversed(1)
reversed({1})
reversed()
reversed(a=1)
reversed([1], [2])
list(reversed([1, 2]))
list(reversed((1, 2)))
list(reversed('abc'))
reversed('abc').__length_hint__()
enumerate()
enumerate(1)
enumerate([1], 2, 3)
enumerate([1], star=3)
list(enumerate(iterable='ab', start=5))
list(enumerate('ab'))
list(enumerate('ab', 10**30))
list(enumerate('ab', start=2**62 - 1))
enumerate('a', start='x')
zip(1)
zip([1], 2)
zip(a=1)
zip([1], strict=1, foo=2)
list(zip())
list(zip([1, 2], 'ab', (3, 4, 5)))
list(zip([1], [1, 2], strict=True))
list(zip([1, 2], [1], strict=True))
list(zip([1, 2], [1, 2], [1], strict=True))
list(zip([1], [1], [1, 2], strict=True))
list(zip([1, 2], [3, 4], strict=True))
i = iter([1, 2, 3]); (list(zip(i, [7])), list(i))
map()
map(1)
map(str, 1)
map(str, [1], a=1)
list(map(str, [1, 2]))
list(map(negate, [1, 2]))
list(map(range, [1, 2], [3, 4]))
list(map(1, [2]))
list(map(negate, ['a']))
filter()
filter(None)
filter(None, 1)
filter(a=1)
list(filter(None, [0, 1, '', 'a', [], [0]]))
list(filter(negate, [0, 1, 2]))
list(filter(bool, [0, 1]))
list(filter(1, [2]))
[1, 'a'].sort()
[3, 2, None].sort()
[].sort(foo=1)
[].sort(key=1)
[1, 2].sort(key=1)
a = [3, 1, 2]; a.sort(); a
a = [3, 1, 2]; a.sort(reverse=True); a
a = [3, 1, 2]; a.sort(key=negate); a
a = ['b', 'a']; a.sort(reverse=[]); a
a = [2.5, 1, True, 0.5]; a.sort(); a
a = ['ab', 'c', 'aab']; a.sort(key=len); a
a = ['ab', 'c', 'aab', 'd']; a.sort(key=len, reverse=True); a
a = [(1, 'b'), (1, 'a'), (0, 'z')]; a.sort(); a
a = [3, 1, 'x']; a.sort(key=negate)
a = [10**20, 5, -(10**20), 2**62]; a.sort(); a
sorted('hello', key=negate)
sorted('hello')
sorted({3: 1, 2: 2})
list.append(1, 2)
list.append()
list.__new__()
list.__new__(int)
list.__init__()
list.__len__(3)
list.__getitem__([1], 'a')
(list.__eq__([1], 1), list.__lt__([1], (1,)))
[].__iadd__(3)
{1}.__or__([1])
{}.__or__([])
{1: 2}.__getitem__(3)
[].__hash__
list.__hash__
type({}.keys())()
type(iter([]))()
isinstance(1, 1)
isinstance(1, (int, 1))
isinstance(1, (str, (list, int)))
isinstance(True, int)
isinstance([], tuple)
isinstance(1, [int])
isinstance(1, int | str)
isinstance(1, list[int])
isinstance(None, int | None)
issubclass(1, int)
issubclass(int, 1)
issubclass(bool, (str, int))
issubclass(bool, int | str)
list[int]
dict[str, int]
list[list[int]]
tuple[int, ...]
tuple[()]
list[int]('ab')
list[int] == list[int]
(list[int].__origin__, list[int].__args__, dict[str, int].__args__)
list[None]
int | None
None | int
int | str | int
list[int] | None
int | 1
(int | str) == (str | int)
hash(list[int]) == hash(list[int])
(1).__iter__
(1 < 1.5, 2 == 2.0, 9007199254740993 == 9007199254740992.0, 2**62 > 0.5, 3 <= 2.5, 0.0 == 0, True == 1.0)
type[int]
list[int][str]
(int | str)[int]
list[int] | list[str] | list[int]
int | None | int
None | None
isinstance(3, int | list[int])
isinstance('', int | list[int])
issubclass(list, list[int])
list[int].foo
list[int].__mro_entries__(())
list[int].__class__
(int | str).__parameters__
list[int].__parameters__
""".strip().splitlines())
