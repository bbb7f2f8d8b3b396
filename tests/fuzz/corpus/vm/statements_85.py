format((list(iter([1, 2]))).is_integer((2**62 not in 7 < '')), '+z#0.c')
try:
    v1 = ('éa\u0301'.encode('latin-1')).isalnum(0)
except KeyError as e2:
    print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
    match chr(((w4 := 16) ** 0), {**{b'12': 1.5 for c5 in ()}, w3: v1}, w3):
        case 1:
            v6: v6 = v1
class C7(int):
    def __matmul__(self, one):
        log.append('__matmul__')
        return NotImplemented
    def __reversed__(self):
        log.append('__reversed__')
        return {1, 2, 3}
    def __contains__(self, one):
        log.append('__contains__')
        return super().__contains__(one)
    def __repr__(self):
        log.append('__repr__')
        return '08.3f'
o8 = C7(2, 2)
o8 += (1, 'a')
print(log)
show('v1')
show('v6')
