"""Iterators made from iterators."""

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle",
    "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap", "takewhile",
    "tee", "zip_longest",
]  # fmt: skip

_missing = object()


class _Iterator:
    """Each kind is a class that keeps the generator doing its work."""

    __slots__ = ("_steps",)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


class count(_Iterator):
    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        for value in (start, step):
            if not hasattr(value, "__add__") or isinstance(value, (str, list, tuple)):
                raise TypeError("a number is required")
        self._next, self._step = start, step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._steps = self._run(iter(iterable))

    @staticmethod
    def _run(iterator):
        seen = []
        for item in iterator:
            yield item
            seen.append(item)
        while seen:
            yield from seen


class repeat(_Iterator):
    __slots__ = ("_object", "_left")

    def __init__(self, object, times=None):
        if times is not None and not hasattr(times, "__index__"):
            raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._object!r})" if self._left is None else f"repeat({self._object!r}, {self._left})"


class accumulate(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._steps = self._run(iter(iterable), func, initial)

    @staticmethod
    def _run(iterator, func, total):
        if total is None:
            for total in iterator:
                break
            else:
                return
        yield total
        for item in iterator:
            total = total + item if func is None else func(total, item)
            yield total


class batched(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._steps = self._run(iter(iterable), n, strict)

    @staticmethod
    def _run(iterator, n, strict):
        while batch := tuple(islice(iterator, n)):
            if strict and len(batch) != n:
                raise ValueError("batched(): incomplete batch")
            yield batch


class chain(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables):
        self._steps = self._run(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls.__new__(cls)
        self._steps = cls._run(iter(iterable))
        return self

    @staticmethod
    def _run(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item

    __class_getitem__ = classmethod(type(list[int]))


class compress(_Iterator):
    __slots__ = ()

    def __init__(self, data, selectors):
        self._steps = self._run(iter(data), iter(selectors))

    @staticmethod
    def _run(data, selectors):
        for item, selected in zip(data, selectors):
            if selected:
                yield item


class dropwhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._steps = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for item in iterator:
            if not predicate(item):
                yield item
                break
        yield from iterator


class takewhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._steps = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for item in iterator:
            if not predicate(item):
                return
            yield item


class filterfalse(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._steps = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for item in iterator:
            if not (item if function is None or function is bool else function(item)):
                yield item


class starmap(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._steps = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for args in iterator:
            yield function(*args)


class groupby(_Iterator):
    """Runs of items with one key; a group is gone once the next is asked for."""

    __slots__ = ("_iterator", "_key", "_ahead", "_ahead_key", "_current", "_group")

    def __init__(self, iterable, key=None):
        self._iterator, self._key = iter(iterable), key
        self._ahead = self._ahead_key = self._current = _missing
        self._group = None

    def _advance(self):
        item = next(self._iterator)
        self._ahead_key = item if self._key is None else self._key(item)
        self._ahead = item

    def __next__(self):
        self._group = None
        while self._ahead is _missing or self._ahead_key == self._current:
            self._advance()
        self._current = self._ahead_key
        self._group = token = object()
        return self._current, self._items(self._current, token)

    def _items(self, key, token):
        while self._group is token:
            if self._ahead is _missing:
                try:
                    self._advance()
                except StopIteration:
                    return
            if self._ahead_key != key:
                return
            item, self._ahead = self._ahead, _missing
            yield item


class islice(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, *args):
        if not 1 <= len(args) <= 3:
            few = "at least 2 arguments, got 1" if not args else f"at most 4 arguments, got {len(args) + 1}"
            raise TypeError(f"islice expected {few}")
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (*args, 1)[:3]
        start, step = 0 if start is None else start, 1 if step is None else step
        only_stop = len(args) == 1
        for value, what in ((stop, "stop"), (start, "start")):
            if value is not None and (not hasattr(value, "__index__") or value.__index__() < 0):
                if what == "stop" and only_stop:
                    raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
                raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if not hasattr(step, "__index__") or step.__index__() < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._steps = self._run(iter(iterable), start, stop, step)

    @staticmethod
    def _run(iterator, start, stop, step):
        at, wanted = 0, start
        while stop is None or wanted < stop:
            for item in iterator:
                at += 1
                if at > wanted:
                    break
            else:
                return
            wanted += step
            yield item
        while stop is not None and at < stop:
            for _ in iterator:
                at += 1
                break
            else:
                return


class pairwise(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._steps = self._run(iter(iterable))

    @staticmethod
    def _run(iterator):
        for before in iterator:
            break
        else:
            return
        for item in iterator:
            yield before, item
            before = item


class product(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._steps = self._run([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _run(pools):
        if not all(pools):
            return
        places = [0] * len(pools)
        while True:
            yield tuple([pool[place] for pool, place in zip(pools, places)])
            for i in reversed(range(len(pools))):
                places[i] += 1
                if places[i] < len(pools[i]):
                    break
                places[i] = 0
            else:
                return


def _checked_length(r):
    if not hasattr(r, "__index__"):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._steps = self._run(pool, len(pool) if r is None else _checked_length(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield tuple([pool[i] for i in indices[:r]])
        while n:
            for i in reversed(range(r)):
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                    cycles[i] = n - i
                else:
                    j = cycles[i]
                    indices[i], indices[-j] = indices[-j], indices[i]
                    yield tuple([pool[k] for k in indices[:r]])
                    break
            else:
                return


class combinations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        self._steps = self._run(tuple(iterable), _checked_length(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        while True:
            yield tuple([pool[i] for i in indices])
            for i in reversed(range(r)):
                if indices[i] != i + n - r:
                    break
            else:
                return
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1


class combinations_with_replacement(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        self._steps = self._run(tuple(iterable), _checked_length(r))

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        while True:
            yield tuple([pool[i] for i in indices])
            for i in reversed(range(r)):
                if indices[i] != n - 1:
                    break
            else:
                return
            indices[i:] = [indices[i] + 1] * (r - i)


class zip_longest(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        self._steps = self._run([iter(iterable) for iterable in iterables], fillvalue)

    @staticmethod
    def _run(iterators, fillvalue):
        left = len(iterators)
        while left:
            row = []
            for i, iterator in enumerate(iterators):
                item = fillvalue
                if iterator is not None:
                    item = next(iterator, _missing)
                    if item is _missing:
                        iterators[i], item = None, fillvalue
                        left -= 1
                        if not left:
                            return
                row.append(item)
            yield tuple(row)


class _tee(_Iterator):
    """One of several readers of an iterator; what the others have not read yet is kept in a chain of [item, next]."""

    __slots__ = ("_iterator", "_link")

    def __new__(cls, iterable, /):
        if isinstance(iterable, _tee):
            return iterable.__copy__()
        self = object.__new__(cls)
        self._iterator, self._link = iter(iterable), [None, None]
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        new = object.__new__(_tee)
        new._iterator, new._link = self._iterator, self._link
        return new


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    first = _tee(iterable)
    return (first, *[first.__copy__() for _ in range(n - 1)])
