# stderr: compared
# clock: real

class P:
    n = 0
    def __init__(self, x): self.x = x; P.n += 1
    def __del__(self): P.n -= 1; print("bye", self.x, P.n)

def f():
    p = P("local")
    raise ValueError("x")
try: f()
except ValueError as e:
    saved = e
q = P("q")
f()
