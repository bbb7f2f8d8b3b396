len(((1.5)(*-2, [3, 1, 2]) + ('  x y\t' % 'abcabc')))
print(str(('').x), slice(None, (None // 'a'), 0))
v1, v2 = ((abs(-7, (1, 'a'))).index(errors=round(-2.5, -3)))[True.translate()]
show('v1')
show('v2')
