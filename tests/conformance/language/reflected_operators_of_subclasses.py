class Base:
    def __init__(self, n): self.n = n
    def __add__(self, o): return f"{type(self).__name__}.add"
    def __radd__(self, o): return f"{type(self).__name__}.radd"
    def __eq__(self, o): return f"{type(self).__name__}.eq"
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
class Sub(Base): pass
class Override(Base):
    def __radd__(self, o): return "override"
b, s, v = Base(1), Sub(2), Override(3)
print(b + s, b + v, s + b, 1 + b, b + 1, b == s, 1 == b, b < s, s < b, 1 < b, sum([b, b]) if False else b.__radd__(0))
class OnlyLeft:
    def __add__(self, o): return NotImplemented
class OnlyRight:
    def __radd__(self, o): return "right"
    def __rsub__(self, o): return "rsub"
    def __imul__(self, o): return "imul"
x = OnlyRight(); x *= 3
print(OnlyLeft() + OnlyRight(), 5 - OnlyRight(), x)
for f in (lambda: OnlyLeft() + 1, lambda: 1 + OnlyLeft(), lambda: OnlyLeft() - OnlyLeft(), lambda: OnlyRight() * 2):
    try:
        f()
    except TypeError as e:
        print(e)
