# functools.lru_cache: what is kept, what is forgotten, and how deep a cached recursion reaches.
import functools
import gc
import weakref


@functools.lru_cache(maxsize=2)
def twice(x, **options):
    print("runs", x)
    return x * 2


for x in (1, 2, 1, 3, 2):
    twice(x)
twice(1, key=1), twice(1, key=1)
print(twice.cache_info(), twice.cache_parameters(), twice.__name__)
twice.cache_clear()
print(twice.cache_info())


@functools.cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(400), fibonacci.cache_info())


class Shop:
    @functools.lru_cache
    def price(self, item):
        return len(item)


shop = Shop()
print(shop.price("tea"), shop.price("tea"), Shop.price.cache_info())
alive = weakref.ref(shop)
del shop
gc.collect()
print(alive() is not None)
Shop.price.cache_clear()
gc.collect()
print(alive() is None)
try:
    twice([])
except TypeError as error:
    print(error)


@functools.lru_cache(maxsize=2, typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info())


@functools.lru_cache(maxsize=3)
def fails(x):
    raise ValueError(x)


for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print(error, fails.cache_info())


class Meddler:
    "Equality that calls the cached function again."

    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x

    def __eq__(self, other):
        if self.x == 2:
            identity(Meddler(1))
        return self.x == other.x


@functools.lru_cache(maxsize=10)
def identity(x):
    return x


identity(Meddler(1)), identity(Meddler(2))
print(identity(Meddler(2)).x)
