# What str answers, and how it refuses.
from _answers import show

show(r"""
'a' + 1
'a' + b'b'
'a' + None
'a' + 'b'
'' + 'b'
'a' + ''
'h\u00e9' + '\u20ac'
'a' * 'b'
1.5 * 'a'
'a' * 1.5
'a' * 3
3 * 'ab'
'a' * -1
'ab' * 0
'' * 10**18
'\u20ac' * 3
'a' * 10**12
'a' * 10**30
'a' * 10**12 + 'b'
'a' - 'b'
'a' < 1
'a' < 'b'
'a' < 'B'
'a' < 'aa'
'a' == b'a'
'\u20ac' < '\U0001f600'
'\uffff' < '\U0001f600'
'abc'[5]
'abc'[-1]
'abc'[-4]
'abc'['a']
'abc'[1.5]
'abc'[10**30]
'abc'[None]
'h\u00e9llo'[1]
'h\u00e9llo'[-1]
'abc'[1:]
'abc'[:-1]
'abcdef'[::2]
'abcdef'[::-1]
'abcdef'[4:1:-2]
'h\u00e9\u20ac\U0001f600'[::-1]
'h\u00e9\u20ac\U0001f600'[1:3]
'h\u00e9\u20ac\U0001f600'[::2]
'abc'[5:]
'abc'[::0]
'abc'['a':]
'abc'[0] is 'a'
'abc'[3:] is ''
'b' in 'abc'
'' in 'abc'
'x' in 'abc'
5 in 'abc'
b'a' in 'abc'
len('h\u00e9\U0001f600')
'abc'.find('c')
'abc'.find('')
'abc'.find('', 3)
'abc'.find('', 4)
'abc'.find('c', -1)
'abc'.find('c', None, 2)
'h\u00e9\u20ac'.find('\u20ac')
'h\u00e9\u20ac\u20ac'.rfind('\u20ac')
'abcabc'.rfind('a', 1)
'abc'.find(5)
'abc'.find('a', 'b')
'abc'.find('a', 1.0)
'abc'.find()
'abc'.find('a', 1, 2, 3)
'abc'.find('a', 10**30)
'abc'.index('x')
'abc'.rindex('x')
'abc'.index(5)
'abcabc'.index('c', 3)
'banana'.count('an')
'banana'.count('')
'banana'.count('a', 2, 5)
'banana'.count(5)
'abc'.startswith('a')
'abc'.startswith(('x', 'a'))
'abc'.startswith('b', 1)
'abc'.startswith(1)
'abc'.startswith(('x', 1))
'abc'.startswith(['a'])
'abc'.startswith('')
'abc'.startswith('', 4)
'abc'.endswith('c')
'abc'.endswith(('x', 'bc'))
'abc'.endswith(1)
'abc'.endswith('b', 0, 2)
'banana'.replace('a', 'o')
'banana'.replace('a', 'o', 2)
'banana'.replace('a', 'o', count=1)
'banana'.replace('', '-')
'banana'.replace('x', 'y')
'banana'.replace('a', '')
'banana'.replace(1, 2)
'banana'.replace('a', 2)
'h\u00e9h\u00e9'.replace('h', '\u20ac')
'abc'.removeprefix('a')
'abc'.removeprefix('b')
'abc'.removesuffix('bc')
'abc'.removeprefix(1)
'a b  c'.split()
' a b '.split()
'a,b,,c'.split(',')
'a,b,c'.split(',', 1)
'a b c'.split(None, 1)
'a b c'.split(maxsplit=1)
'a--b--c'.split('--')
''.split()
''.split(',')
'a'.split(1)
'a'.split('')
'a'.split(',', 'x')
'a\u00a0b\u2003c'.split()
'a,b,c'.rsplit(',', 1)
'a b c'.rsplit(None, 1)
' a  b '.rsplit()
'a'.rsplit(sep=5)
'a\nb\r\nc\rd'.splitlines()
'a\nb\n'.splitlines(True)
'a\x0bb\x0cc\x1cd\u2028e'.splitlines()
'a\nb'.splitlines(keepends=True)
''.splitlines()
'a=b=c'.partition('=')
'abc'.partition('=')
'a=b=c'.rpartition('=')
'abc'.rpartition('=')
'abc'.partition('')
'abc'.partition(1)
'  a '.strip()
'xxaxx'.strip('x')
'xyaxy'.lstrip('yx')
'xyaxy'.rstrip('yx')
'\u20aca\u20ac'.strip('\u20ac')
'a'.strip(1)
'a'.lstrip(b'a')
' a '.strip(None)
','.join(['a', 'b'])
','.join([])
','.join(['a'])
','.join(('a', 'b'))
','.join({'a': 1, 'b': 2})
','.join('abc')
','.join(range(3))
','.join([1])
','.join(['a', b'b'])
','.join(5)
','.join()
''.join(['h', '\u00e9', '\U0001f600'])
','.join([Text('a')])
type(','.join([Text('a')])) is str
'abc'.upper()
'stra\u00dfe'.upper()
'ABC'.lower()
'\u0130'.lower()
'abc def'.title()
"they're bill's".title()
'hELLO'.capitalize()
'\u01c6'.capitalize()
'aBc'.swapcase()
'Stra\u00dfe'.casefold()
'abc'.isalpha()
'ab1'.isalpha()
''.isalpha()
'12'.isdigit()
'\u00b2'.isdigit()
'\u00b2'.isdecimal()
'\u00bd'.isnumeric()
'a1'.isalnum()
' \t'.isspace()
'ABC'.isupper()
'abc1'.islower()
'Abc Def'.istitle()
'abc'.isidentifier()
'1abc'.isidentifier()
'a\n'.isprintable()
'abc'.isascii()
'h\u00e9'.isascii()
''.isascii()
'abc'.isalpha(1)
'a'.center(5)
'ab'.center(5)
'ab'.center(5, '*')
'ab'.center(1)
'a'.center('a')
'a'.center(3, 'ab')
'a'.center(3, 5)
'a'.ljust(4, '\u20ac')
'a'.rjust(4)
'\u20ac'.rjust(3)
'a'.ljust(10**12)
'-5'.zfill(5)
'+5'.zfill(5)
'5'.zfill(1)
'5'.zfill('a')
'a\tb'.expandtabs()
'a\tb\n\tc'.expandtabs(4)
'a\tb'.expandtabs(0)
'a\tb'.expandtabs(tabsize=2)
'a\tb'.expandtabs('x')
'a\tb'.expandtabs(10**12)
'abc'.encode()
'h\u00e9'.encode()
'h\u00e9'.encode('latin-1')
'h\u00e9'.encode('utf-16-le')
'h\u00e9'.encode('ascii')
'h\u00e9'.encode('ascii', 'ignore')
'h\u00e9'.encode('ascii', 'replace')
'h\u00e9'.encode('ascii', 'xmlcharrefreplace')
'h\u00e9'.encode('ascii', 'backslashreplace')
'\u20ac'.encode('latin-1')
'\ud800'.encode()
'\ud800'.encode('utf-8', 'surrogatepass')
'a'.encode('foo')
'a'.encode(5)
'a'.encode('ascii', 5)
'h\u00e9'.encode('ascii', 'foo')
'abc'.translate({97: 'x', 98: None, 99: 100})
'abc'.translate({})
'abc'.translate({97: 1.5})
'abc'.translate({97: 10**7})
'abc'.translate(5)
'abc'.translate('xyz')
'\u20acabc'.translate({0x20ac: 'EUR'})
str.maketrans('ab', 'xy')
str.maketrans('ab', 'xy', 'c')
str.maketrans({'a': 'x', 98: None})
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans('ab', 'x')
str.maketrans(5)
str.maketrans(5, 'a')
str.maketrans('a', 5)
str.maketrans('a', 'b', 5)
'abc'.translate(str.maketrans('abc', 'xyz'))
'abc'.__getnewargs__()
'abc'.__contains__('b')
'abc'.__len__()
'abc'.__eq__(5)
'abc'.__mul__(2)
'abc'.__getitem__(1)
'abc'.__sizeof__()
'\u20ac'.__sizeof__()
'\U0001f600'.__sizeof__()
'abc'.__format__('>5')
'abc'.__format__(5)
'abc'.__hash__() == hash('abc')
format('abc', '>5')
format('abc', '^7')
format('abc', '*<5')
format('abc', '.2')
format('abc', 'd')
format('h\u00e9', '>4')
format('abc', '=5')
format('abc', ',')
format(Text('a'), 'd')
format(Text('a'), '3')
str()
str(5)
str('a')
str(b'a')
str(b'h\xc3\xa9', 'utf-8')
str(b'\xff', 'utf-8')
str(b'\xff', 'utf-8', 'replace')
str(b'\xff', errors='ignore')
str(b'a', encoding='ascii')
str(bytearray(b'a'), 'utf-8')
str(memoryview(b'a'), 'utf-8')
str(object=5)
str(encoding='utf-8')
str(1, 'utf-8')
str('a', 'utf-8')
str(b'', 3)
str(b'', 'utf-8', 3)
str(1, 2, 3, 4)
str(x=1)
Text('abc')
Text(5)
Text()
Text('abc') + 'd'
type(Text('abc') + 'd') is str
type(str(Text('abc'))) is str
type(Text('abc').upper()) is str
type(Text('abc').strip()) is str
type(Text('abc')[:]) is str
type(Text('abc') * 1) is str
Text('abc') == 'abc'
hash(Text('abc')) == hash('abc')
{'abc': 1}[Text('abc')]
a = Text('abc'); a.__setattr__('x', 5); (a, a.x)
repr(Text("it's"))
repr('it\'s')
repr('it\'s "x"')
repr('\n\t\\\x00\x7f\u00a0\u00e9\U0001f600\ud800')
ascii('h\u00e9\u20ac\U0001f600')
ascii(['\u00e9'])
a = 'x'; a += 'y'; a
a = 'x'; a += 5
a = 'x'; a *= 3; a
a = 'x'; a *= 'y'
a = 'x'; a %= 5
a = 'x'; b = a; a += 'y'; (a, b)
iter('ab').__length_hint__()
list(iter('h\u00e9\U0001f600'))
type(iter('ab'))
type(iter('\u20ac'))
list('')
tuple('abc')
'{}{}'.format(1, 2)
'{0}{1}{0}'.format(1, 2)
'{a}'.format(a=5)
'{a.real}'.format(a=5)
'{0[x]}'.format({'x': 1})
'{0[0]}'.format([5])
'{0[-1]}'.format({'-1': 7})
'{a[k][1]}'.format(a={'k': [1, 2]})
'{!r}'.format('a')
'{!s:>5}'.format('a')
'{!a}'.format('\u00e9')
'{!x}'.format(1)
'{!\u00e9}'.format(1)
'{!}'.format(1)
'{!rx}'.format(1)
'{:{}}'.format(1, 5)
'{:{w}.{p}f}'.format(1.5, w=10, p=3)
'{:{:{}}}'.format(1, 2, 3)
'{{}}'.format()
'{{{}}}'.format(1)
'{0}{}'.format(1)
'{}{0}'.format(1)
'{'.format()
'}'.format()
'{0'.format(1)
'{0!'.format(1)
'{0!r'.format(1)
'{0:'.format(1)
'{0:{'.format(1)
'a{'.format()
'a}b'.format()
'{a.}'.format(a=5)
'{a[}'.format(a=5)
'{a[]}'.format(a=5)
'{a[k]x}'.format(a={'k': 1})
'{.real}'.format(5)
'{[k]}'.format({'k': 1})
'{}'.format()
'{1}'.format(0)
'{a}'.format(1)
'{99999999999999999999}'.format(1)
'{ }'.format(1)
'{:}'.format(None)
'{:5}'.format(None)
'{:5}'.format([1])
'{a.x}'.format(a=5)
'{:%}'.format(0.5)
'{0!r:>10}|'.format('x')
'{:x>{}}'.format(1, 5)
'{:{{}}}'.format(1)
'{-1}'.format(1)
'{0x}'.format(1)
'{00}'.format(1)
'{}'.format(1, 2, 3)
'{:}}'.format(1)
'{0[99999999999999999999]}'.format([1])
'{0[5]}'.format([1])
'{a{b}}'.format(a=1)
'{:d}'.format('a')
'{:>10}|{:<5}|{:^5}'.format(1, 'a', 2.5)
'{a}'.format_map({'a': 3})
'{a}'.format_map({})
'{}'.format_map({})
'{0}'.format_map([1])
'{a}'.format_map(5)
'%s' % 1
'%s' % 'a'
'%s' % (1,)
'%s' % ((1, 2),)
'%s' % [1]
'%s %s' % (1, 2)
'%s %s' % (1,)
'%s' % (1, 2)
'%s' % ()
'%d' % 'a'
'%d' % '1'
'%d' % 1.9
'%d' % 10**30
'%d' % True
'%d' % None
'%d' % float('nan')
'%d' % float('inf')
'%d' % 1j
'%x' % 255
'%X' % 255
'%#x' % 255
'%#o' % 8
'%x' % 1.5
'%x' % 'a'
'%o' % -8
'%i' % 5
'%u' % 5
'%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5)
'%.3d' % 5
'%e' % 1
'%f' % 1.5
'%.2f' % 2.675
'%g' % 1e-10
'%10.3e|' % 12345.678
'%f' % 'a'
'%f' % 10**400
'%c' % 97
'%c' % 'a'
'%c' % '\u20ac'
'%c' % 'ab'
'%c' % 1.5
'%c' % 10**30
'%c' % -1
'%5c|' % 'x'
'%r' % 'a'
'%a' % '\u00e9'
'%.2s|%5s|%-5s|' % ('abc', 'a', 'b')
'%.2r' % 'abc'
'%*d' % (5, 1)
'%-*d|' % (5, 1)
'%*d' % (-5, 1)
'%.*f' % (2, 1.0)
'%*d' % ('a', 1)
'%*d' % (10**30, 1)
'%.*d' % (10**30, 1)
'%1000000000000d' % 1
'%(a)s' % {'a': 1}
'%(a)s' % 1
'%(a)s' % {}
'%(a)s' % (1,)
'%(a)s%s' % {'a': 1}
'%(a)d %(b)5.1f' % {'a': 1, 'b': 2}
'%(a(b))s' % {'a(b)': 1}
'%(a' % {'a': 1}
'%%' % ()
'%%' % 1
'%5%' % ()
'%z' % 1
'%' % 1
'%5' % 1
'a' % 1
'a' % (1,)
'a' % [1]
'a' % {}
'%s' % {'a': 1}
'%s' % Text('x')
'%s' % None
'%s%%' % 5
'%ld' % 5
Text('%s') % 5
5 % '%s'
""".strip().splitlines())
