import random

random.seed(12345)
print([round(random.uniform(1, 10), 6) for _ in range(3)], random.randrange(10, 20, 2), random.sample(range(50), 5), random.choices(["a", "b", "c"], weights=[5, 1, 1], k=8))
print([round(random.gauss(0, 1), 6) for _ in range(3)], round(random.expovariate(1.5), 6), round(random.triangular(0, 10, 5), 6), round(random.betavariate(2, 3), 6))
deck = list("ABCDEFG")
random.shuffle(deck)
print(deck, random.choice(deck), random.getrandbits(70), random.randbytes(4), random.random())
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
r = random.Random("text")
print(r.random(), r.randint(1, 6))
