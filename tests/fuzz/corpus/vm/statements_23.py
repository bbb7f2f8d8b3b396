match Point(1, 'a'):
    case [object(real=-1), Point(1+2j, y='a')]:
        v1: range(5) = {'a': 1, 2: 'b'}
        v1 &= {1, 2, 3}
    case [] if False:
        v1.x = '1e5'
        (*v2,), v3, = None
    case 1.5 if True:
        print(-1, 1)
memoryview(b'abcd')
print(-2)
show('v1')
show('v2')
show('v3')
