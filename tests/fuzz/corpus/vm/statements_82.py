v2, = ((map((lambda *p1: '%d %s'), [3, 1, 2]) if True.bit_count(0) else iter({})) if ((100)[True]).__lt__(abs(2**31)) else len(reverse=StopIteration))
v3 = v2
with (Manager('m4', True) as m4, Manager('other', False)):
    try:
        m4[0] ^= ascii(v3)
    except (KeyError, LookupError) as e5:
        print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
        print(v2, isinstance(v2, m4, m4))
        v6: m4 = format(v2, ((w7 := b'x') ^ ([3, 1, 2] is None > ...)))
        assert False, '\U0001F600'
    except UnicodeError as e8:
        print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
        v6[2:None] = len
        w7.x -= 'ß'
    except:
        v3.__class__ = None
        m4 = (1, 'a')
    finally:
        print(0x1F600)
        v9 = None
        v6.x = 0j
    print(0, True)
show('v2')
show('v3')
show('v6')
show('v9')
