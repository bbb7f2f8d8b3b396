try:
    v3 = (list(zip(memoryview(b'abcd'), NotImplemented)) if (filter(None, [3, 1, 2]) >= ((-0.0-1j) // (1.5-2.5j))) else object((w2 := ())))
    if w2:
        abs(((True ** 17) or bytearray([], -7)))
    else:
        v4: w2 = [(bytearray([3, 1, 2])).join(b'a,b') for c5 in w2 for c6 in range(-1, 4, 5)]
except Exception as error:
    print(type(error), error)
if (any(v3, len(c=bytearray(b'abc')), int) in [3, 1, 2]):
    v7 = NotImplemented
    print(float('-inf'))
v8: int = b'x'
show('v3')
show('v4')
show('v7')
show('v8')
