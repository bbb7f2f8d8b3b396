v1 = (sorted(dict([3, 1, 2], k=2**63)) & ([]).index(True, (None & True), 2**31-1))
class C2:
    __match_args__ = ('x', 'y')
    def __add__(self, one):
        log.append('__add__')
        return +(0xD800 + 1e22)
    def __contains__(self, one):
        log.append('__contains__')
        return filter(None, (-b'x'))
    def __matmul__(self, one):
        log.append('__matmul__')
        return super().__matmul__(one)
    def __complex__(self):
        log.append('__complex__')
        return ((range(5))[5:5:]).conjugate(('r')[3], -3)
o3 = C2()
o3.x = iter(b'ABC')
print(log)
print('r', 'TRUE')
show('v1')
