v1 = ((('aaa' if True else 'aaa') >> -65535)).real((range(3, 0))[(-1.5)])
match delattr():
    case Point((1 | None), y=1+2j):
        match {**v1, v1: v1}:
            case (1 | list()):
                v1 &= set()
                v1 = memoryview(b'abcd')
                print(1.5, 1e300)
            case ([] | str()):
                v1 += 0j
            case str():
                v1 |= memoryview(b'abcd')
                del v1.x
        v4 = {1, 2, 3}
        v5 = [3, 1, 2]
v5 = None
assert True, 2**31
del v5
show('v1')
show('v4')
show('v5')
