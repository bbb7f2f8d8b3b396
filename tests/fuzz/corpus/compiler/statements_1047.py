v1 = complex(bytearray((b' x ' is not None != b'ABC')), hasattr(b'6162', len(**())))
print((('{}'.format(b'x', a=(1, 'a')) / ('r' + '\x00'))).expandtabs())
v2 = v1.stop()
match (100.0 if v1 else (v2 if divmod(1000) else round(100.0, -3))):
    case -1:
        with Manager('m4', False) as m4:
            print((((w5 := 1e16) % float('0b101'))).nbytes)
        class C6:
            def __lt__(self, one):
                log.append('__lt__')
                return complex(one)
            def __get__(self, one, two):
                log.append('__get__')
                return super().__get__(one, two)
            def __bool__(self):
                log.append('__bool__')
                return list(v2)
        o7 = C6()
        print({o7: 1})
        print(log)
        o7 %= range(5)
    case 0:
        m4 = {1, 2, 3}
        *v8, = 'İ'
{'a': 1, 2: 'b'}
show('v1')
show('v2')
show('v8')
