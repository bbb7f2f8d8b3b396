v1 = (format(9007199254740993.0, '< z20,.s')).partition(('nan').replace('-3.5', '', default=set()))[(True <= 3)]
v2 = v1
print((((set())[1::None]).is_integer(v1)).__rdivmod__(((b'x').numerator)(bytes(int), (7).is_integer(1, None), ['ǅ' for c3 in range(5)])), v2.imag(((2**62).numerator(True) << 2)))
with Manager('m4', False) as m4:
    try:
        assert (divmod((not memoryview(b'abcd')), m4, ['__class__', 'İ', *'ǅ', ()]))[((10**20).is_integer(-2.5, '>8', 0x1F600)).bit_length(v1)], (100).__ceil__(5, '_')
        raise OSError(range(-1)) from None
    except (OSError, TypeError) as e5:
        print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
        print(('\U0001F600' + 'éa\u0301'))
    except (GeneratorExit, OSError) as e6:
        print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
        print({1, 2, 3})
        '08.3f'
        print(0)
    except:
        *v8, = 1.5
        v9 = {1, 2, 3}
    finally:
        16
        raise ZeroDivisionError(0.0)
    v2, = {'a': 1, 2: 'b'}
v8 -= 0
show('v1')
show('v2')
show('v7')
show('v8')
show('v9')
