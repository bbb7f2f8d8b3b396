print(slice(bytearray(([3, 1, 2] if True else [3, 1, 2]))), ((list(int))(['1e5', 'Hello World', 'abcabc', 'ﬁ']) + (str((1, 'a'))).join(7, (+[3, 1, 2]), maxsplit=None)))
def f1(*args):
    print(((args if args else round(1e-7, 1)) - args.hex()), args[({})[True]])
    print(5e-324)
print(f1(a=b'', kw=memoryview(b'abcd'), sys.maxsize))
print(float('inf'))
