from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps

calls = []

@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n

print([square(n) for n in (1, 2, 1, 3, 2)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__name__)

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(90), fib.cache_info().currsize)
add = partial(lambda a, b, c=0: (a, b, c), 1, c=3)
print(add(2), add(2, c=9), add.args, add.keywords)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "start"))

def logged(function):
    @wraps(function)
    def wrapper(*args):
        """wrapper doc"""
        return function(*args)
    return wrapper

@logged
def documented():
    """real doc"""

print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__)

class Page:
    @cached_property
    def size(self):
        print("computing")
        return 42

page = Page()
print(page.size, page.size, page.__dict__)

@singledispatch
def show(value):
    return f"something {value}"

@show.register
def _(value: int):
    return f"int {value}"

@show.register(list)
def _(value):
    return f"list of {len(value)}"

print(show(3), show([1]), show("x"), show(True))

@total_ordering
class Card:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n

print(Card(1) <= Card(2), Card(2) > Card(1), Card(1) >= Card(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
