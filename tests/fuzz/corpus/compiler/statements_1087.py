v1: ('__class__').__setattr__('real') = ((w2 := (memoryview(b'abcd')).f_contiguous('real')))[4]
print(str(memoryview(v1)))
try:
    class C3(dict):
        def __add__(self, one):
            log.append('__add__')
            return property(('a')('', *-2**63, (), kw='TRUE', **()))
        def __int__(self):
            log.append('__int__')
            return w2
    o4 = C3(v1)
    print({o4: 1})
    o4 += None
    print(sorted([o4, o4]))
    print(log)
    v5 = iter([1, 2])
    print(...)
except LookupError as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    v7 = {'a': 1, 2: 'b'}
except LookupError as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    w2.__dict__ = None
    v7 = bytearray(b'abc')
    v9 = bytearray(b'abc')
except:
    print(3)
print('abcabc')
print(2, 2)
show('v1')
show('v5')
show('v7')
show('v9')
