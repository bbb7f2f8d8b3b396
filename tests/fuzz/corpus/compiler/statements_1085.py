match Point(1, 'a'):
    case Point([-1, 1+2j], y=[-1, *v2]):
        (w3 := ((1.0)[slice(1, None, 2)]).fromhex(v2))
match float(float((False if True else range(5)))):
    case 1.5 if ({'a': 1, 2: 'b'})['İ']:
        NotImplemented
        v4, *v7, v6 = (1, 'a')
v8 = False
v9: int = ...
v10 = {1, 2, 3}
show('v2')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
