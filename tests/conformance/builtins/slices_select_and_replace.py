# Slices of lists, tuples and ranges select, replace and delete.
import random

from _answers import show_answers


def slices():
    pick = random.Random(3)
    bound = lambda: pick.choice(["", "", str(pick.randrange(-12, 13)), str(10**20 * pick.choice([1, -1]))])
    for _ in range(200):
        size = pick.randrange(10)
        step = pick.choice(["", "1", "2", "3", "-1", "-2", "-3", "100"])
        index = f"{bound()}:{bound()}:{step}"
        source = pick.choice([f"list(range({size}))", f"tuple(range({size}))", f"range({size})", f"range(5, {5 + 3 * size}, 3)"])
        yield f"{source}[{index}]"
        new = [-1] * pick.randrange(5)
        for program in (f"a = list(range({size})); a[{index}] = {new}; a", f"a = list(range({size})); del a[{index}]; a"):
            yield program


show_answers(slices())
