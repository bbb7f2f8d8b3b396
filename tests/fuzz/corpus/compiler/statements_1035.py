class C1:
    __slots__ = '__dict__'
    __match_args__ = ('x', 'y')
    def __float__(self):
        log.append('__float__')
        return float((2**62 or [3, 1, 2]))
    def __abs__(self):
        log.append('__abs__')
        return (slice(None, {})).start()
o2 = C1()
o2 += [{} for c3 in NotImplemented]
print(isinstance(o2, ('' if '12' else b'x')))
print(log)
try:
    try:
        assert (C1 in (int(256, 1.5, [])).conjugate('1+2j') <= [3, 1, 2]), b'a'
    except IndexError as e4:
        print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
        o2 = complex('nan')
        o2 = [3, 1, 2]
        'a'
    except RuntimeError as e5:
        print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
        print([])
    except:
        del C1.__class__
    print(True, 1.5)
    v6 = ''
except Exception as error:
    print(type(error), error)
o2 = [3, 1, 2]
v6.__dict__ = NotImplemented
print(float('nan'))
show('v6')
