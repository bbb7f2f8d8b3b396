class Money:
    def __init__(self, cents):
        self.cents = cents
    def __add__(self, other):
        if isinstance(other, int):
            return Money(self.cents + other)
        return NotImplemented
    __radd__ = __add__
    def __sub__(self, other):
        return Money(self.cents - other)
    def __rsub__(self, other):
        return Money(other - self.cents)
    def __iadd__(self, other):
        print("in place")
        self.cents += other
        return self
    def __lt__(self, other):
        return self.cents < other.cents
    def __neg__(self):
        return Money(-self.cents)
    def __repr__(self):
        return f"{self.cents / 100:.2f}"

m = Money(150)
print(m + 50, 50 + m, m - 100, 1000 - m, -m, sum([1, 2], m))
m += 5
print(m, Money(1) < Money(2), Money(1) > Money(2), sorted([Money(3), Money(1)]))
try:
    m + "x"
except TypeError as error:
    print(error)
try:
    m <= m
except TypeError as error:
    print(error)
