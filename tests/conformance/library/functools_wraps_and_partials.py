import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@logged
def add(a: int, b: int = 1) -> int:
    "Adds."
    return a + b


print(add(1), add(2, 3), add.calls, add.__name__, add.__doc__, add.__wrapped__(5), add.__annotations__)
double = functools.partial(pow, exp=2)
print(double(5), double, double.func is pow, double.keywords, functools.partial(functools.partial(add, 1), 2).args)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = functools.partialmethod(set_state, True)

    @functools.cached_property
    def costly(self):
        print("computed")
        return 42


cell = Cell()
cell.set_alive()
print(cell.alive, cell.costly, cell.costly, sorted(vars(cell)))
del cell.costly
print(cell.costly, functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [3, 9, 4], 5))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version(1, 2) >= Version(1, 1), Version(1) <= Version(1), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
