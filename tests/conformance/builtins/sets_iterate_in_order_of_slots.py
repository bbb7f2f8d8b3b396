# The order of a set's elements shows every resize, probe and dummy.
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


def set_orders():
    """Random lives of sets: the order of the elements shows every resize, probe and dummy."""
    pick = random.Random(1)
    operations = ["|", "&", "-", "^"]
    methods = ["union", "intersection", "difference", "symmetric_difference"]
    updates = ["update", "intersection_update", "difference_update", "symmetric_difference_update"]
    for _ in range(220):
        steps = [f"a = {pick.choice(['set', 'set', 'frozenset'])}({elements(pick)})", f"b = set({elements(pick)})"]
        mutable = "frozenset" not in steps[0].split("(")[0]
        for _ in range(pick.randrange(1, 8)):
            choice = pick.random()
            if mutable and choice < 0.15:
                steps += [f"a.discard({element!r})" for element in elements(pick)[:12]]
            elif mutable and choice < 0.3:
                steps += [f"a.add({element!r})" for element in elements(pick)[:12]]
            elif mutable and choice < 0.35:
                steps.append("a.add(7)")
                steps.append("b.add(a.pop())")
            elif mutable and choice < 0.45:
                steps.append(f"a {pick.choice(operations)}= b")
            elif mutable and choice < 0.55:
                steps.append(f"a.{pick.choice(updates)}({elements(pick)})")
            elif choice < 0.65:
                steps.append(f"a = a.{pick.choice(methods)}({pick.choice(['b', str(elements(pick)), 'dict.fromkeys(b)'])})")
            elif choice < 0.75:
                steps.append("b = a.copy()" if mutable else "b = set(a)")
            elif choice < 0.8:
                steps.append("b = set(dict.fromkeys(a))")
            else:
                steps.append(f"{pick.choice('ab')} = {pick.choice(['a', 'b'])} {pick.choice(operations)} {pick.choice('ab')}")
                mutable = False
        steps.append("(list(a), list(b))")
        program = "; ".join(steps)
        yield program


show_answers(set_orders())
