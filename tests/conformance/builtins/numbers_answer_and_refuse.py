# What numbers answer, and how they refuse.
from _answers import show

show(r"""
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
""".strip().splitlines())
