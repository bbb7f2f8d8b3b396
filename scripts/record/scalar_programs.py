"""Expressions of scalar_cases.py that were chosen by hand, one a line: what tests/sim/core/objects/expression.hpp can read."""

NUMBERS = r"""
2**'a'
pow(2, 'a', 3)
1 + 'a'
1//0
1%0
1/0
True/0
1.0/0
1.0//0
1.0%0
divmod(1, 0)
divmod(1.0, 0)
divmod(1, 'a')
0**-1
0.0**-1
0.0**-1.5
1<<-1
1>>-1
1<<10**20
0<<10**20
1>>10**20
-1>>10**20
1<<10**12
1<<1.5
1 @ 2
[] - 1
-'a'
~1.5
+'a'
abs('a')
abs(None)
3 < 'a'
1j < 2j
1 < 1j
1j // 2
1j % 1
1j ** 0
0j ** -1
0j ** 1j
1j / 0
1j / 0.0
2 ** -1
(-2) ** -1
(-2) ** 0.5
(-8) ** (1/3)
2.0 ** 10000
(-2.0) ** 10001
10**400 / 1
10**400 * 1.0
1.0 - 10**400
10**400 // 1.5
float(10**400)
(10**400) / (10**399)
1 / 10**400
10**400 == 1.5
10**400 > 1e308
10**400 == float('inf')
10**400 < float('inf')
-10**400 > float('-inf')
10**16 + 1 == 1e16
10**16 == 1e16
2**53 + 1 < 2.0**53 + 2
2**53 + 1 == 2.0**53
2**53 + 1 > 2.0**53
9007199254740993 == 9007199254740992.0
1 == float('nan')
1 < float('nan')
1 != float('nan')
float('nan') == float('nan')
float('nan') != float('nan')
pow(2, -1, 4)
pow(3, -1, 7)
pow(3, 2, -7)
pow(-3, 3, 5)
pow(2, 3, 0)
pow(2, 3, 1)
pow(2, 10**30, 10**9 + 7)
pow(10**50, 10**20, 10**40 + 9)
pow(2.0, 1, 2)
pow(2, 1.0, 2)
pow(2, 3, 'a')
pow(1j, 2, 3)
pow('a', 2, 3)
pow(2, 3, None)
pow(base=2, exp=5)
(-1) ** -3
0 ** 0
0.0 ** 0
1 ** float('nan')
float('nan') ** 0
float('inf') ** -1
float('-inf') ** 3
float('-inf') ** 2
float('-inf') ** -3
(-1.0) ** float('inf')
0.5 ** float('inf')
2 ** float('-inf')
-7 // 2
-7 % 2
7 % -2
7 // -2
-7.0 // 2
-7.0 % 2
7.5 % -2
-0.0 % 5
5.0 % float('inf')
-5.0 % float('inf')
-5.0 // float('inf')
divmod(-7, 2)
divmod(-7.5, 2)
divmod(10**30, -7)
2**62
2**62 - 1
-2**62
-2**62 - 1
2**63
2**63 - 1
2**64
-(2**62)
-(-(2**62))
2**62 + -(2**62)
1<<61
1<<62
1<<63
-1<<62
(1<<61) * 2
4611686018427387903 + 1
-4611686018427387904 - 1
4611686018427387904 - 1
3037000500 * 3037000500
3037000500 * -3037000500
9223372036854775807 + 1
abs(-4611686018427387904)
-4611686018427387904 // -1
~4611686018427387903
~-4611686018427387904
10**30 & 0xffff
-10**30 & 0xffffffffffffffffffff
-1 & 10**30
10**30 | 1
-10**30 ^ 10**29
10**30 >> 50
-10**30 >> 50
True + True
True * 2.5
True & False
True | 0
True ^ True
~True
-True
+True
True & 3
True << 3
hash(2**61 - 1)
hash(2**61)
hash(-2**61)
hash(-1)
hash(-2)
hash(10**40)
hash(True)
hash(1.5)
hash(-1.0)
hash(1e300)
hash(float('inf'))
hash(float('-inf'))
hash(0.1)
hash(1j)
hash(1.5 + 2j)
hash(Int(7))
hash(Float(2.5))
hash(None)
hash('a')
hash('')
hash(b'')
hash('abc')
hash('h\u00e9')
hash('\u20ac')
hash('\U0001f600x')
hash(b'abc')
(5).bit_length()
(-5).bit_length()
(0).bit_length()
(2**62).bit_length()
(-2**63).bit_length()
(10**30).bit_length()
(255).bit_count()
(-255).bit_count()
(10**30).bit_count()
True.bit_length()
(3).as_integer_ratio()
True.as_integer_ratio()
(3).is_integer()
(3).conjugate()
True.conjugate()
True.real
True.imag
True.numerator
(7).denominator
(10**30).real
(5).__trunc__()
(5).__floor__()
(5).__ceil__()
(5).__round__()
round(5, None)
round(15, -1)
round(25, -1)
round(-25, -1)
round(12345678901234567890, -10)
round(5, 3)
round(5, 'a')
(5).__round__(1.5)
(5).__getnewargs__()
(0).__sizeof__()
(2**100).__sizeof__()
(5).__divmod__(0)
(5).__pow__(2, 3)
(5).__rpow__(2)
(5).__add__(2.0)
(5).__add__('a')
(5).__radd__(2)
(5).__rsub__(2)
(5).__eq__('a')
(5).__lt__(5.5)
(5).__float__()
(5).__int__()
(5).__index__()
(5).__bool__()
(5).__neg__()
(5).__hash__()
(5).to_bytes(2, 'little')
(5).to_bytes()
(5).to_bytes(0)
(0).to_bytes(0)
(256).to_bytes(1)
(-1).to_bytes(1)
(-1).to_bytes(3, signed=True)
(128).to_bytes(1, signed=True)
(-129).to_bytes(1, signed=True)
(10**30).to_bytes(16, 'big')
(5).to_bytes(-1)
(5).to_bytes(1, 5)
(5).to_bytes(1, 'x')
(5).to_bytes(10**12)
(5).to_bytes(length=2, byteorder='little', signed=True)
int.from_bytes(b'')
int.from_bytes(b'\x01\x02')
int.from_bytes(b'\x01\x02', 'little')
int.from_bytes(b'\xff\xfe', signed=True)
int.from_bytes(bytearray(b'\x01'), 'big')
int.from_bytes([1, 2, 3])
int.from_bytes([1, 256])
int.from_bytes([1, 'a'])
int.from_bytes('a')
int.from_bytes(5)
int.from_bytes(b'ab', 'x')
Int.from_bytes(b'\x07') + 1
type(Int.from_bytes(b'\x07')) is Int
(1.5).as_integer_ratio()
(0.1).as_integer_ratio()
(0.0).as_integer_ratio()
(-0.0).as_integer_ratio()
(1e300).as_integer_ratio()
(5e-324).as_integer_ratio()
(-3.75).as_integer_ratio()
float('nan').as_integer_ratio()
float('inf').as_integer_ratio()
(1.5).is_integer()
(2.0).is_integer()
float('inf').is_integer()
float('nan').is_integer()
(2.5).__trunc__()
(-2.5).__floor__()
(-2.5).__ceil__()
(1e30).__floor__()
float('nan').__floor__()
float('inf').__ceil__()
round(2.5)
round(3.5)
round(-2.5)
round(0.5)
round(2.567, 2)
round(2.675, 2)
round(1e20)
round(1234.5, -2)
round(1e308, -308)
round(1.7e308, -308)
round(1.5, 10**20)
round(1.5, -10**20)
round(1.5, 'a')
round(2.5, None)
round(float('nan'))
round(float('inf'))
round(float('nan'), 2)
(2.5).__round__(None)
(1.5).hex()
(-0.1).hex()
(0.0).hex()
(5e-324).hex()
float('inf').hex()
float.fromhex('0x1.8p3')
float.fromhex('  -0X1P-2 ')
float.fromhex('inf')
float.fromhex('0x1p5000')
float.fromhex('zz')
float.fromhex(5)
Float.fromhex('0x1p1') + 1
float.__getformat__('double')
float.__getformat__('x')
(1.5).__getnewargs__()
(1.5).real
(1.5).imag
(1.5).conjugate()
(1.5).__int__()
(1.5).__float__()
(1.5).__bool__()
(1.5).__divmod__(0.5)
(1.5).__eq__(1)
(1.5).__lt__('a')
(1.5).__radd__(1)
-0.0
0.0 == -0.0
1e22
1e16
123456789012345680.0
1e-5
0.0001
1e400
-1e400
.5
1_000.5
0x_ff
0b1010
0o17
1j
-1j
1+2j
complex(-0.0, -0.0)
complex('1+2j')
complex(' ( 1.5e3-2J ) ')
complex('j')
complex('-j')
complex('1e400')
complex('nan+infj')
complex('1_0+2_0j')
complex('1 + 2j')
complex('')
complex('x')
complex('1+2')
complex('1+2jx')
complex(1, 2)
complex(real=1, imag=2)
complex(imag=2)
complex()
complex(1j, 1j)
complex(1.5)
complex(True)
complex(10**400)
complex('1', 2)
complex(1, 'a')
complex([])
complex(1, [])
complex(1, 2, 3)
complex(x=1)
complex(b'1')
Complex(1, 2) + 1
abs(3+4j)
abs(1e308+1e308j)
abs(complex('inf'))
(1+2j).conjugate()
(1+2j).real
(1+2j).imag
(1+2j).__complex__()
(1+2j).__getnewargs__()
(1+2j) == (1+2j)
(1+0j) == 1
(1+0j) == 1.0
(2**53+0j) == 2**53 + 1
(1+0j) == True
(1+1j) != 1
1 == (1+0j)
(1+2j) * (3-4j)
(1+2j) / (3-4j)
(1+2j) ** 3
(1+2j) ** -3
(1+2j) ** 0.5
2 ** (1+2j)
(1+2j) ** (1-1j)
(1e200+0j) ** 2
1j * float('inf')
10**400 + 1j
(1+2j) + 'a'
bool(0j)
bool(1j)
divmod(1j, 1)
float(1j)
int(1j)
int()
int(3.7)
int(-3.7)
int(1e20)
int(True)
int('12')
int(' 12 ')
int('-0')
int('+5')
int('1_0')
int('1__0')
int('_1')
int('1_')
int('')
int('x')
int('1 2')
int('\u0967\u0968')
int('1\u00a0')
int(b'12')
int(bytearray(b'12'))
int(memoryview(b'12'))
int(b'1x')
int(memoryview(b'1x'))
int('0x1f', 16)
int('1f', 16)
int('0x1f', 0)
int('0b11', 0)
int('0o17', 0)
int('012', 0)
int('00', 0)
int('0', 0)
int('z', 36)
int('x', 37)
int('1', 1)
int('1', -1)
int('12', 2)
int('1', 2.0)
int('1', '2')
int(1, 2)
int(b'ff', 16)
int('9'*30)
int('-' + '9'*30)
int('1'*5000)
int('1'*4300) % 97
int('f'*5000, 16) % 97
int('a'*100)
int('x'*300)
int([])
int(None)
int({})
int(float('nan'))
int(float('inf'))
int(1, 2, 3)
int(x=3)
int(base=10)
int('5', base=8)
str(10**4299) == '1' + '0'*4299
str(10**4300)
repr(10**5000)
format(10**5000, 'd')
format(10**400, 'e')
float()
float('1.5')
float(' 1.5\n')
float('1_0.5')
float('1__0')
float('inf')
float('-Infinity')
float('nan')
float('1e5')
float('1e-400')
float('0x1')
float('')
float('x')
float('1.5 x')
float('\u0967.\u096b')
float(b'1.5')
float(b'x')
float(memoryview(b'1.5'))
float(3)
float(True)
float(Float(2.5))
type(float(Float(2.5))) is float
float([])
float(None)
float(1, 2)
float(x=1)
bool()
bool(5)
bool('')
bool('a')
bool([])
bool(0.0)
bool(float('nan'))
bool(1, 2)
bool(x=1)
Int(5)
Int('12') + 1
type(Int(5) + 1) is int
type(Int(5)) is Int
type(+Int(5)) is int
type(int(Int(5))) is int
type(Int(5).real) is int
type(abs(Int(-5))) is int
Int(5) == 5
Int(5) < 6
Int(5) // 2
2 ** Int(5)
Int(10**30)
Int(5).bit_length()
[1, 2, 3][Int(1)]
'abc'[Int(1)]
'x' * Int(3)
Float(1.5) + 1
type(Float(1.5) + 1) is float
Float('2.5')
Float(1.5) == 1.5
type(-Float(1.5)) is float
a = Int(3); a.__setattr__('x', 5); a.x + a
a = Float(3); a.__setattr__('x', 5); a.x + a
None
None.x
None()
bool(None)
type(None)()
type(None)(1)
None == None
None == 0
None < 1
NotImplemented
type(NotImplemented)()
type(NotImplemented)(1)
...
type(...)()
type(...)(1)
type(None)
type(...)
str(None)
format(None)
format(None, '5')
type(1)
type(True)
type(1.5)
type(1j)
a = 5; a += 2; a
a = 5; a += 'x'
a = 5; a -= 'x'
a = 5; a **= 'x'
a = 5; a //= 0
a = 5; a <<= 70; a
a = 5; a @= 2
a = 1.5; a %= 1; a
a = True; a &= False; a
a = True; a |= 2; a
format(True)
format(True, 'd')
format(True, '5')
format(True, 'q')
format(5, 'q')
format(5.5, 'd')
format(5, '.3d')
format(5, 'e')
format(5, 's')
format(1234567, ',')
format(1234567, '_')
format(255, '#x')
format(255, '#010b')
format(-5, '+05d')
format(65, 'c')
format(10**30, ',d')
format(10**30, 'x')
format(1.5, '')
format(1234.5678, '.2f')
format(1234.5678, ',.1f')
format(0.00001, 'g')
format(1e20, 'g')
format(0.5, '%')
format(float('nan'), '010')
format(-0.0, 'z.1f')
format(1+2j, '.2f')
format(1j, 'd')
format(1+2j, '>20')
format(5, '1000000000000')
format(5.5, '.1000000000000f')
(5).__format__(5)
(5).__format__('d')
format(Float(1.5), 'q')
format(Int(5), 'q')
str(Float(1.5))
repr(Int(5))
"""

TEXT = r"""
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
"""

BYTES = r"""
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
"""
