v1 = b' x '
v1[v1] = (v1 / (+(-7 << -1)))
print(v1, f'{v1!a:=#1,d}x{v1!s:é^#5.x}x{(-128 << 0)=!a:^ #.}')
def f2(*args):
    v3, args = args
    return (not list((None > iter([1, 2]))))
print(f2((frozenset(1.5) @ None.imag), **('İ').encode(3)[(slice(1, None, 2) if True else slice(1, None, 2))]))
if filter(type, []):
    v4, v5 = '-3.5'
    print(f2)
elif (frozenset('\U0001F600')).intersection((w6 := [3, 1, 2])):
    (v4, v8, v9,), v10 = ((w7 := bool))((([3, 1, 2]).clear([3, 1, 2], set()))[divmod(256)])
    (f2, v10,), v11 = (w7.count([], default=(1, 'a')) | iter([1, 2]))
    v10 *= 0
else:
    assert False, ''
show('v1')
show('v4')
show('v5')
show('v8')
show('v9')
show('v10')
show('v11')
