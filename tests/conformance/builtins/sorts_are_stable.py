# Sorting lists of many kinds.
import random

from _answers import show_answers

STRINGS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split()


def sorts():
    pick = random.Random(4)
    for _ in range(70):
        size = pick.choice([0, 1, 2, 3, 10, 50, 63, 64, 65, 200])
        kind = pick.randrange(5)
        if kind == 0:
            values = [pick.randrange(size + 1) for _ in range(size)]
        elif kind == 1:
            values = sorted(pick.random() for _ in range(size))[::-1] + [pick.random()]
        elif kind == 2:
            values = [pick.choice(STRINGS) for _ in range(size)]
        elif kind == 3:
            values = [(pick.randrange(4), pick.choice(STRINGS)) for _ in range(min(size, 100))]
        else:
            values = [x // 3 for x in range(size)] + [pick.randrange(size + 1) for _ in range(3)]
        options = pick.choice(["", "reverse=True", "key=repr", "key=str, reverse=True"])
        program = f"a = {values}; a.sort({options}); a"
        yield program


show_answers(sorts())
