match Point(1, 'a'):
    case Point((*_, _), y=[True, *v2]):
        v3 = True
    case str():
        v2 = True
    case [(*_, {}), (1 | 0)] if False:
        len
v4: True = b'ABC'
v5: int = [3, 1, 2]
show('v2')
show('v3')
show('v4')
show('v5')
