# What bytes, bytearray and memoryview answer, and how they refuse.
from _answers import show

show(r"""
b'a' + 1
b'a' + 'b'
b'a' + b'b'
b'a' + bytearray(b'b')
bytearray(b'a') + b'b'
bytearray(b'a') + 1
b'a' + memoryview(b'b')
[] + b''
b'a' * 3
b'a' * -1
b'a' * 1.5
2 * b'ab'
bytearray(b'ab') * 2
b'a' * 10**12
b'a' * 10**30
b'abc'[5]
b'abc'[-1]
b'abc'['a']
b'abc'[None]
b'abc'[1:]
b'abcdef'[::-2]
b'abc'[10**30]
bytearray(b'abc')[5]
bytearray(b'abc')['a']
bytearray(b'abc')[::-1]
b'b' in b'abc'
98 in b'abc'
300 in b'abc'
'a' in b'abc'
1.5 in b'abc'
98 in bytearray(b'abc')
b'a' == 'a'
b'a' == bytearray(b'a')
b'a' < bytearray(b'b')
bytearray(b'a') < b'b'
b'a' < 'a'
b'a' == memoryview(b'a')
bytearray(b'a') == memoryview(b'a')
b'a' < memoryview(b'a')
b'a' < b'ab'
b'\xff' > b'a'
bytes()
bytes(3)
bytes(0)
bytes(-1)
bytes(10**12)
bytes(10**100)
bytes(True)
bytes([1, 2, 255])
bytes((1, 2))
bytes({1})
bytes(range(5))
bytes([256])
bytes([-1])
bytes([10**30])
bytes(['a'])
bytes([1.5])
bytes('a')
bytes('h\u00e9', 'utf-8')
bytes('h\u00e9', 'ascii')
bytes('h\u00e9', 'ascii', 'replace')
bytes('a', 5)
bytes('a', errors='strict')
bytes(encoding='utf8')
bytes(errors='x')
bytes(source='a', encoding='utf8')
bytes([1], 'utf8')
bytes(b'a', 'utf8')
bytes(b'abc')
bytes(bytearray(b'abc'))
bytes(memoryview(b'abc')[::2])
bytes(1.5)
bytes(None)
bytes(x=1)
bytes(1, 2, 3, 4)
bytearray()
bytearray(3)
bytearray(b'abc')
bytearray('h\u00e9', 'utf-8')
bytearray([1, 2])
bytearray([300])
bytearray('a')
bytearray(1.5)
bytearray(-1)
bytearray(10**12)
Bytes(b'abc')
Bytes(3)
type(Bytes(b'abc')[:]) is bytes
type(Bytes(b'a') + b'b') is bytes
a = Bytes(b'abc'); a.__setattr__('x', 5); (a, a.x)
Array(b'abc')
a = Array(b'abc'); a.__setattr__('x', 5); a.append(1); (a, a.x)
repr(b"it's")
repr(b'\n\t\\\x00\xff\'"')
repr(bytearray(b"it's"))
str(b'a')
hash(bytearray())
b'abc'.find(b'c')
b'abc'.find(98)
b'abc'.find('a')
b'abc'.find(300)
b'abc'.find(1.5)
b'abc'.find(b'c', -1)
b'abc'.find(b'b', 'x')
b'abcb'.rfind(b'b')
b'abc'.index(b'x')
b'abc'.rindex(5)
b'banana'.count(b'an')
b'abc'.count(97)
b'abc'.count(b'')
b'abc'.startswith(b'a')
b'abc'.startswith((b'x', b'a'))
b'abc'.startswith('a')
b'abc'.startswith(('a',))
b'abc'.endswith(5)
b'banana'.replace(b'a', b'o', 2)
b'abc'.replace(b'', b'-')
b'abc'.replace('a', b'')
bytearray(b'abc').replace(b'a', b'x')
b'abc'.removeprefix(b'a')
b'abc'.removeprefix('a')
b'abc'.removesuffix(b'c')
b'a b  c'.split()
b'a,b'.split(b',')
b'a'.split('a')
b'a'.split(b'')
b'a,b,c'.rsplit(b',', 1)
bytearray(b'a b').split()
b'a\nb\r\nc\x0bd'.splitlines()
b'a\nb'.splitlines(True)
b'a=b'.partition(b'=')
b'abc'.partition(b'')
b'abc'.partition('b')
bytearray(b'a=b').rpartition(b'=')
b' a '.strip()
b'xax'.strip(b'x')
b'xax'.lstrip(b'x')
b'a'.strip('a')
b'a'.strip(5)
b','.join([b'a', bytearray(b'b')])
b','.join([])
b','.join(5)
b','.join([b'x', 5])
b','.join(['a'])
bytearray(b',').join([b'a', b'b'])
b'a bC'.title()
b'abc'.upper()
b'\xe9A'.lower()
b'abc dEF'.capitalize()
b'aB'.swapcase()
b'abc'.isalpha()
b'\xe9'.isalpha()
b'12'.isdigit()
b'a1'.isalnum()
b' '.isspace()
b'AB'.isupper()
b'ab'.islower()
b'Ab'.istitle()
b'\xe9'.isascii()
b'a'.center(5)
b'a'.center(5, b'*')
b'a'.center(5, 'x')
b'a'.center(5, b'xy')
b'a'.center('x')
b'a'.ljust(10**12)
b'a'.rjust(3)
b'-5'.zfill(5)
b'a'.zfill('x')
b'a\tb'.expandtabs(4)
b'abc'.translate(None, b'a')
b'abc'.translate(bytes.maketrans(b'ab', b'xy'))
b'abc'.translate(b'x')
b'abc'.translate(5)
b'abc'.translate(None, delete=b'b')
bytes.maketrans(b'a', b'bc')
bytes.maketrans('a', 'b')
b'abc'.decode()
b'h\xc3\xa9'.decode()
b'\xff'.decode()
b'\xff'.decode('latin-1')
b'\xff'.decode('utf-8', 'replace')
b'\xff'.decode('utf-8', 'foo')
b'a\xffb'.decode('ascii')
b'a'.decode('foo')
b'a'.decode(5)
b'a'.decode(errors=5)
bytearray(b'abc').decode()
b'ab'.hex()
b'ab'.hex(':')
b'abcde'.hex(':', 2)
b'abcde'.hex(':', -2)
b'abcde'.hex(b'-')
b'ab'.hex('::')
b'ab'.hex(5)
b'ab'.hex('\u00e9')
b'abc'.hex(sep='_', bytes_per_sep=2)
bytes.fromhex('61 62')
bytes.fromhex('6')
bytes.fromhex('6 1')
bytes.fromhex('zz')
bytes.fromhex('61\u00e9')
bytes.fromhex(5)
bytearray.fromhex('6162')
Bytes.fromhex('61')
b'abc'.__getnewargs__()
b'abc'.__bytes__()
b'abc'.__sizeof__()
b'%d %s %b %a' % (1, b'x', b'y', '\u00e9')
b'%s' % 'x'
b'%s' % 5
b'%r' % '\u00e9'
b'%c' % 97
b'%c' % b'a'
b'%c' % bytearray(b'a')
b'%c' % b'ab'
b'%c' % 300
b'%c' % 'a'
b'%c' % 1.5
b'%x' % 255
b'%x' % 1.5
b'%d' % 'a'
b'%f' % 'a'
b'%5.1f|' % 2.25
b'%(a)s' % {b'a': b'x'}
b'%(a)s' % {'a': b'x'}
b'%z' % 1
b'a' % 1
b'a' % (1,)
bytearray(b'%d') % 5
list(b'ab')
type(iter(b''))
type(iter(bytearray()))
iter(b'abc').__length_hint__()
a = bytearray(b'abc'); a.append(100); a
a = bytearray(b'abc'); a.append(300)
a = bytearray(b'abc'); a.append('a')
a = bytearray(b'abc'); a.extend(b'xy'); a
a = bytearray(b'abc'); a.extend([1, 2]); a
a = bytearray(b'abc'); a.extend(a); a
a = bytearray(b'abc'); a.extend([300])
a = bytearray(b'abc'); a.extend('a')
a = bytearray(b'abc'); a.extend(5)
a = bytearray(b'abc'); a.insert(1, 65); a
a = bytearray(b'abc'); a.insert(-10, 65); a
a = bytearray(b'abc'); a.insert(10, 65); a
a = bytearray(b'abc'); a.insert(0, 300)
a = bytearray(b'abc'); (a.pop(), a.pop(0), a)
bytearray().pop()
bytearray(b'a').pop(5)
a = bytearray(b'abca'); a.remove(97); a
bytearray(b'a').remove(98)
a = bytearray(b'abc'); a.clear(); a
a = bytearray(b'abc'); a.reverse(); a
a = bytearray(b'abc'); b = a.copy(); b.append(1); (a, b)
a = bytearray(b'abc'); a.__setitem__(0, 65); a
a = bytearray(b'abc'); a.__setitem__(5, 65); a
a = bytearray(b'abc'); a.__setitem__(0, 300)
a = bytearray(b'abc'); a.__setitem__(0, 'a')
a = bytearray(b'abc'); a.__setitem__('a', 1)
a = bytearray(b'abc'); a.__setitem__(slice(0, 1), b'xyz'); a
a = bytearray(b'abc'); a.__setitem__(slice(1, 1), b'zz'); a
a = bytearray(b'abc'); a.__setitem__(slice(0, 1), [1, 2]); a
a = bytearray(b'abc'); a.__setitem__(slice(0, 1), 5)
a = bytearray(b'abc'); a.__setitem__(slice(0, 1), 'a')
a = bytearray(b'abc'); a.__setitem__(slice(None, None, 2), b'xy'); a
a = bytearray(b'abc'); a.__setitem__(slice(None, None, 2), b'x')
a = bytearray(b'abcdef'); a.__delitem__(slice(None, None, 2)); a
a = bytearray(b'abcdef'); a.__delitem__(slice(None, None, -3)); a
a = bytearray(b'abcdef'); a.__delitem__(slice(1, 3)); a
a = bytearray(b'abc'); a.__delitem__(0); a
a = bytearray(b'abc'); a.__delitem__(5)
a = bytearray(b'abc'); b = a; a += b'x'; (a, b)
a = bytearray(b'abc'); a += a; a
a = bytearray(b'abc'); a += 5
a = bytearray(b'abc'); b = a; a *= 2; (a, b)
a = bytearray(b'abc'); a *= 0; a
a = bytearray(b'abc'); a *= 'x'
a = b'abc'; a += b'd'; a
a = b'abc'; a += 'd'
a = bytearray(b'abc'); m = memoryview(a); a.append(1)
a = bytearray(b'abc'); m = memoryview(a); a += b'x'
a = bytearray(b'abc'); m = memoryview(a); m.__setitem__(0, 65); a
a = bytearray(b'abc'); m = memoryview(a); m.__setitem__(slice(0, 2), b'xy'); a
a = bytearray(b'abc'); m = memoryview(a); m.__setitem__(slice(0, 2), b'xyz')
a = bytearray(b'abc'); m = memoryview(a); m.__setitem__(0, 300)
a = bytearray(b'abc'); m = memoryview(a); m.__setitem__(0, 'a')
a = bytearray(b'abc'); m = memoryview(a); m.__delitem__(0)
a = bytearray(b'abc'); m = memoryview(a); m.release(); a.append(1); a
a = bytearray(b'abc'); m = memoryview(a); m.release(); m.__getitem__(0)
m = memoryview(b'a'); m.__setitem__(0, 1)
m = memoryview(b'abc'); m.release(); m.tobytes()
m = memoryview(b'abc'); m.release(); m.release()
m = memoryview(b'abc'); m.release(); len(m)
memoryview(5)
memoryview()
memoryview('a')
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc')[0]
memoryview(b'abc')[0,]
memoryview(b'abc')[1, 2]
memoryview(b'abc')[()]
memoryview(b'abc')[10**30]
memoryview(b'abcd')[1:3].tobytes()
memoryview(b'abcd')[::-1].tobytes()
memoryview(b'abcd')[::2].tolist()
memoryview(b'abcd') == b'abcd'
memoryview(b'abcd')[1:3] == b'bc'
memoryview(b'abcd') == 5
memoryview(b'a') < memoryview(b'b')
memoryview(b'abcd').cast('H').tolist()
memoryview(b'abcd').cast('i')[0]
memoryview(b'abc').cast('i')
memoryview(b'abcdefgh').cast('d').tolist()
memoryview(b'abcd').cast('c')[0]
memoryview(b'abcd').cast('z')
memoryview(b'abcd').cast(5)
memoryview(b'abcd')[::2].cast('H')
memoryview(b'abcd').cast('H').cast('i')
memoryview(b'abcd').cast('b') == memoryview(b'abcd')
memoryview(b'abcd').format
memoryview(b'abcd').cast('H').itemsize
memoryview(b'abcd').cast('H').nbytes
memoryview(b'abcd').cast('H').shape
memoryview(b'abcd')[::2].strides
memoryview(b'abcd')[::2].contiguous
memoryview(b'abcd').readonly
memoryview(bytearray(b'abcd')).readonly
memoryview(bytearray(b'abcd')).toreadonly().readonly
memoryview(b'abcd').obj
memoryview(b'abcd').hex(':')
hash(memoryview(b'a')) == hash(b'a')
hash(memoryview(bytearray(b'a')))
hash(memoryview(b'abcd').cast('H'))
97 in memoryview(b'abc')
list(memoryview(b'abc'))
b''.join([memoryview(b'abc')])
int.from_bytes(memoryview(b'\x01\x02'))
""".strip().splitlines())
