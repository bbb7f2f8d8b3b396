# clock: real

class P:
    n = 0
    def __init__(self, x): self.x = x; P.n += 1
    def __del__(self): P.n -= 1; print("bye", self.x, P.n)

a = P("a"); b = P("b"); l = [P(i) for i in range(3)]; d = {"k": P("k")}
