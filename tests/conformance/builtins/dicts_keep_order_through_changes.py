# Dicts keep the order of insertion through removals and copies.
import random

from _answers import show_answers

STRINGS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split()


def elements(pick):
    """Some values whose hashes do not depend on addresses, and equal ones among them."""
    kind = pick.randrange(5)
    if kind == 0:
        return [pick.randrange(40) for _ in range(pick.randrange(30))]
    if kind == 1:
        return [pick.randrange(-10**6, 10**6) * pick.choice([1, 8, 1024]) for _ in range(pick.randrange(80))]
    if kind == 2:
        return [pick.choice(STRINGS) + str(pick.randrange(30)) for _ in range(pick.randrange(40))]
    if kind == 3:
        return [pick.choice([None, True, 0, 1, 1.0, 2.5, -1, -2, "a", "", 10**20, (1, 2), (), frozenset([1, 9])])
                for _ in range(pick.randrange(14))]
    return list(range(pick.randrange(0, 100, 7), pick.randrange(100, 700, 50), pick.choice([1, 2, 16])))


def dict_lives():
    """Random insertions and removals; views and popitem show the order."""
    pick = random.Random(2)
    for _ in range(30):
        steps = [f"d = dict.fromkeys({elements(pick)}, 0)"]
        for number in range(pick.randrange(1, 25)):
            choice = pick.random()
            key = pick.choice(elements(pick) or [0])
            if choice < 0.4:
                steps.append(f"d[{key!r}] = {number}")
            elif choice < 0.6:
                steps.append(f"d.pop({key!r}, None)")
            elif choice < 0.65:
                steps.append("d['last'] = 1; d.popitem()")
            elif choice < 0.75:
                steps.append(f"d |= dict.fromkeys({elements(pick)}, {number})")
            elif choice < 0.8:
                steps.append("d = d.copy()")
            else:
                steps.append(f"d.setdefault({key!r}, {number})")
        steps.append("(d, list(reversed(d)), len(d), list(d.keys() | [1, 'alpha1']))")
        program = "; ".join(steps)
        yield program


show_answers(dict_lives())
