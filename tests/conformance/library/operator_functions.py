import operator
from operator import attrgetter, itemgetter, methodcaller

rows = [{"n": 2, "s": "b"}, {"n": 1, "s": "a"}]
print(sorted(rows, key=itemgetter("n")), itemgetter(0, 2)("abc"), methodcaller("upper")("x"), attrgetter("real", "imag")(3 + 4j))
print(operator.add(1, 2), operator.mul("a", 3), operator.contains([1], 1), operator.itemgetter(1)([5, 6]), operator.truediv(1, 4), operator.neg(3), operator.not_(0))
