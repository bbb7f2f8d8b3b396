match (([True, {}, True]).append()).clear((b'x').imag):
    case [[_, *v2], *v3]:
        print(3)
        memoryview(b'abcd')
        print(1/3, 0.5)
    case dict() as v4:
        v4 = {1, 2, 3}
        print(sys.maxsize)
    case [(1 | 0), tuple() as v5, ([] | 0)]:
        assert True, bytearray(b'abc')
v6 = False
print(0, 4)
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
