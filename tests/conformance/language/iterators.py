class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Countdown(3)), [*Countdown(2)], 1 in Countdown(3), sum(Countdown(4)), dict(zip("ab", Countdown(2))))

class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10

print(list(Sequence()), 20 in Sequence())
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None))
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)))
for i in (numbers := [1, 2, 3]):
    if i < 3:
        numbers.append(i + 10)
print(numbers)
try:
    for k in (d := {"a": 1}):
        d["b"] = 2
except RuntimeError as error:
    print(error)
