print(100.0, (((0.5).real(0.0) + (-1.0))).fromhex)
print(((int(b'\r\n')).bit_length() in ((+'a'))[5:-1] > repr((w1 := '0b101'))), ((w2 := w2) >> w2))
class C3:
    __slots__ = 'x'
    __match_args__ = ('x', 'y')
    def __round__(self):
        log.append('__round__')
        return w2
    def __or__(self, one):
        log.append('__or__')
        return super().__or__(one)
    def __delitem__(self, one):
        log.append('__delitem__')
        return (('  x y\t').isspace(2))[-2::]
o4 = C3()
print(sorted([o4, o4]))
print(log)
