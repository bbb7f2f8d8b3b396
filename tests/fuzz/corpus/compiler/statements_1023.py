*v2, = ((range(4, -3, 1)).start({1, 2, 3}) & repr(oct(1000)))
if ((((1, 'a') if False else (1, 'a')) <= (range(5)).step()) and (any('a') < len({1, 2, 3}))):
    match v1:
        case (*_, object(real=[])):
            print(v1)
        case 1:
            print(filter(((len < frozenset({1, 2}) > 1j)).__name__, (bytes(None, []) * range(2, 0, -3))), '__class__')
    v4 = ...
    print('1+2j', 'Hello World')
else:
    print('1_000', 'abcabc')
print('a', 'abcabc')
True
print(0.5)
show('v1')
show('v2')
show('v4')
