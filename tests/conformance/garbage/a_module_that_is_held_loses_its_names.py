# clock: real
import atexit, sys

class P:
    n = 0
    def __init__(self, x): self.x = x; P.n += 1
    def __del__(self): P.n -= 1; print("bye", self.x, P.n)

atexit.register(lambda: print("atexit", P.n))
q = P("q")
import __main__
m = __main__
sys.stdout = sys.stderr
