"""Where variables live."""
import os.path as p, sys

x = 1


def outer(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """Doc."""
    global x
    x = a
    y = b

    def inner():
        nonlocal y
        y += c

        class Local:
            z = y
            y = 3

            def method(self):
                return __class__, y, Local

        return Local

    def unrelated(x):
        return x + len(args)

    return inner, unrelated, lambda k=d: k + e


def comprehensions(rows):
    flat = [cell for row in rows for cell in row if cell]
    squares = {n: n * n for n in flat}
    later = [lambda: n for n in squares]
    return (item for item in later), {total := 0, *(total + i for i in flat)}


def shadowing(n):
    found = [n for n in range(n)]
    callbacks = [lambda: n for n in found]
    return n, callbacks


class Plain:
    numbers = [n for n in range(3)]
    doubled = [n + x for n in numbers]

    def first(self):
        self.value = super().__init__()
        self.other = self.value

    def second(self):
        return [super().second() for _ in self.other]


class Mangled:
    __private = 1

    def method(self, __argument):
        self.__attribute = __argument
        return [__local for __local in self.__private]


def generator():
    received = yield
    yield from received


async def coroutine(source):
    async with source as opened:
        async for item in opened:
            await item
    return [item async for item in source]


async def async_generator():
    yield 1


def try_names():
    try:
        import os.path
        from sys import path as q
    except OSError as error:
        del error
    with open(q) as f, f:
        for i, (j, *k) in f:
            pass
    match i:
        case [u, *v] | {"a": u, **v}:
            pass


def conflict():
    from_outer = 1

    def inner():
        before = from_outer
        made = [lambda: from_outer for from_outer in range(3)]
        return before, made
    return inner
