v1 = ((bytearray('') >= sorted(...)))[set(([3, 1, 2]).b)]
n2 = 3
while n2 > 0:
    n2 -= 1
    n3 = 3
    while n3 > 0:
        n3 -= 1
        v4: list(iter([1, 2])) = frozenset(v4)
        print(list(v1), v1)
        v4 = ((bool('\ud800', 2) ** 2) % bool((-'Hello World')))
    else:
        print(v4, (v4 + 'İ'))
        print(~int(v1), v1)
        zip(bytearray(list('{!r:>5}')), '_')
    del v4
else:
    v5 = memoryview(b'abcd')
    del v5.__class__
v5 = 1e22
show('v1')
show('v4')
show('v5')
