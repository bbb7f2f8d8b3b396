"""Record from CPython 3.13 what the builtin containers do.

    PYENV_VERSION=3.13.0 PYTHONHASHSEED=0 python3 scripts/record/container_cases.py

writes tests/sim/core/objects/*.inc. A case is a program for tests/sim/core/objects/calculator.hpp: statements separated by
";", of which the last one's repr, or the exception, is the answer.
"""

import os
import random
import zlib

from recorded_cases import check_python, write
from container_programs import PROGRAMS

STRINGS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split()


def negate(value):
    return -value


def answer(program):
    """The calculator knows no addresses, hence the refusal of default reprs."""
    names = {"negate": negate}
    *statements, last = program.split(";")
    try:
        for statement in statements:
            exec(statement.strip(), names)
        try:
            code = compile(last.strip(), "", "eval")
        except SyntaxError:
            exec(last.strip(), names)
            return ""
        text = repr(eval(code, names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    assert " at 0x" not in text, program
    return text


def programs():
    for line in PROGRAMS.strip().splitlines():
        if line.strip():
            yield line, answer(line)


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
    for _ in range(int(os.environ.get('CASES', 220))):
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
        yield program, answer(program)


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
        yield program, answer(program)


def slices():
    pick = random.Random(3)
    bound = lambda: pick.choice(["", "", str(pick.randrange(-12, 13)), str(10**20 * pick.choice([1, -1]))])
    for _ in range(200):
        size = pick.randrange(10)
        step = pick.choice(["", "1", "2", "3", "-1", "-2", "-3", "100"])
        index = f"{bound()}:{bound()}:{step}"
        source = pick.choice([f"list(range({size}))", f"tuple(range({size}))", f"range({size})", f"range(5, {5 + 3 * size}, 3)"])
        yield (program := f"{source}[{index}]"), answer(program)
        new = [-1] * pick.randrange(5)
        for program in (f"a = list(range({size})); a[{index}] = {new}; a", f"a = list(range({size})); del a[{index}]; a"):
            yield program, answer(program)


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
        yield program, answer(program)


class Watched:
    """Writes down what it is compared with."""

    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Watched.log.append(f"{self.value}<{other.value}")
        return self.value < other.value


def sort_comparisons():
    """Which items a sort of up to 63 compares, one by one: as a checksum."""
    pick = random.Random(5)
    for _ in range(150):
        size = pick.randrange(2, 64)
        kind = pick.randrange(6)
        values = [pick.randrange(size + 1) for _ in range(size)]
        if kind == 1:
            values = [pick.randrange(3) for _ in range(size)]
        elif kind == 2:
            values.sort()
        elif kind == 3:
            values.sort(reverse=True)
        elif kind == 4:
            middle = pick.randrange(size)
            values = sorted(values[:middle], reverse=True) + sorted(values[middle:])
        elif kind == 5:
            middle = pick.randrange(size)
            values = [7] * middle + sorted(values[middle:], reverse=True)
        Watched.log = []
        [Watched(value) for value in values].sort()
        yield " ".join(map(str, values)), len(Watched.log), zlib.adler32(" ".join(Watched.log).encode())


def main():
    check_python()
    assert os.environ.get("PYTHONHASHSEED") == "0", "the order of sets is that of PYTHONHASHSEED=0"
    for make in (programs, set_orders, dict_lives, slices, sorts, sort_comparisons):
        write("objects", make.__name__, make())


if __name__ == "__main__":
    main()
