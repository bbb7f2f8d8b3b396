# clock: real

class P:
    n = 0
    def __init__(self, x): self.x = x; P.n += 1
    def __del__(self): P.n -= 1; print("bye", self.x, P.n)

a = P("a"); b = P("b"); a.o = b; b.o = a
class N:
    def __init__(self): self.p = P("inner"); self.me = self
n = N()
def f(): pass
f.attr = P("fattr")
P.cls = P("clsattr")
