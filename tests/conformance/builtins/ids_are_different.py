# No two values that are alive share an id, and pickle tells its values by id.
import pickle


class Thing:
    pass


things = [Thing() for _ in range(3000)]
numbers = [*range(-3000, 20000), *(2**n for n in range(20, 70)), *(-(2**n) for n in range(20, 70))]
floats = [n / 8 for n in range(-999, 999) if n % 8]
values = [*things, *dict.fromkeys(numbers), *floats, None, True, False, ..., "text", ()]
print(len({id(value) for value in values}) == len(values), all(id(value) > 0 for value in values))
for size in 3000, 30000:
    numbers = list(range(size))
    for protocol in range(6):
        assert pickle.loads(pickle.dumps([numbers, numbers], protocol)) == [numbers, numbers]
