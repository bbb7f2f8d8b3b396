v1 = bytearray((~min([3, 1, 2])))
match v1:
    case ([] | list()):
        print(2)
        print((format(v1, '0>-010.5o')).isdecimal([3, 1, 2], '>8'))
        del v1
    case str():
        v1[:None] = False
    case Point((*_, ()), y=()) if True:
        v2: int = 0
        print(-1)
v3 = NotImplemented
show('v1')
show('v2')
show('v3')
