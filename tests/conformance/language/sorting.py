words = ["pear", "fig", "Apple", "kiwi", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
people = [("Bob", 30), ("Ada", 36), ("Cy", 30), ("Di", 36)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0])))
words.sort(reverse=True)
print(words)
class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n
    def __repr__(self):
        return f"I{self.n}"
log = []
print(sorted([Item(3), Item(1), Item(2)]), log)
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted([True, 0, 2.5, -1]))
print(min(words, key=len), max(people, key=lambda p: p[1]), list(reversed([1, 2, 3])))
try:
    items = [3, 1, 2]
    items.sort(key=lambda v: items.append(v) or v)
except ValueError as error:
    print(error)
