match ((sorted([3, 1, 2])).start >= ['strict', 'abc']):
    case 0 if False:
        print(4, 5)
        v1 = [3, 1, 2]
v2: int = '\ud800'
assert True, (1+2j)
show('v1')
show('v2')
