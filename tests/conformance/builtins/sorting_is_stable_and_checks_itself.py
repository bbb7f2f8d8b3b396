words = ["bb", "a", "dd", "c", "aa"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(sorted(words), key=len))
print(sorted([3, 1.5, True, 2]), sorted("bAc"), sorted("bAc", key=str.lower), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a")]))
print(min("hello"), max([1, 5, 3], key=lambda n: -n), min([], default="none"), max(3, 9, 4), min("b", "A", key=str.lower))
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
try:
    max([])
except ValueError as error:
    print(error)
numbers = [3, 2, 1]


def spy(value):
    numbers.append(value) if len(numbers) < 5 else None
    return value


try:
    numbers.sort(key=spy)
except ValueError as error:
    print(error)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Odd({self.n})"


print(sorted([Odd(3), Odd(1)]), max(Odd(1), Odd(2)) if hasattr(Odd, "__gt__") else None)
