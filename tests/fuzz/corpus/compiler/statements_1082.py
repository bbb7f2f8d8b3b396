v1 = bytearray(1)
class C2:
    v3 = v1
o4 = C2()
o4.x = delattr('')
print(o4.x)
print(o4 / (bytearray(b'abc')).join(..., 0, b'\r\n'))
print(log)
raise ExceptionGroup('g', [ValueError(1), IndexError('1+2j')]) from None
v1 @= 'a,b,,c'
v6 = 5
show('v1')
show('v6')
