"""deque: a list open at both ends."""

from _abc import match_pattern

_GenericAlias = type(list[int])
_being_shown = set()  # ids of the deques whose repr() is under way


class deque:
    """The items are `_slots[_head:]`; the slots before are free, so that both ends cost nothing to move."""

    __slots__ = ("_slots", "_head", "_maxlen", "_changes", "__weakref__")
    __module__ = "collections"

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._slots, self._head, self._changes = [], 0, 0
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def _items(self):
        return self._slots[self._head :] if self._head else self._slots

    def append(self, x, /):
        self._changes += 1
        self._slots.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        self._changes += 1
        if not self._head:
            room = len(self._slots) + 8
            self._slots[:0] = [None] * room
            self._head = room
        self._head -= 1
        self._slots[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        if len(self._slots) == self._head:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        return self._slots.pop()

    def popleft(self):
        head = self._head
        if len(self._slots) == head:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        item = self._slots[head]
        self._slots[head] = None
        self._head = head = head + 1
        if head > 32 and head * 2 > len(self._slots):
            del self._slots[:head]
            self._head = 0
        return item

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def clear(self):
        self._changes += 1
        self._slots, self._head = [], 0

    def rotate(self, n=1, /):
        count = len(self)
        if count > 1:
            n %= count
            if n:
                items = self._items()
                self._slots, self._head = items[-n:] + items[:-n], 0
                self._changes += 1

    def reverse(self):
        self._changes += 1
        items = self._items()
        self._slots, self._head = items[::-1], 0

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._changes += 1
        items = list(self._items())
        items.insert(i, x)
        self._slots, self._head = items, 0

    def remove(self, value, /):
        changes = self._changes
        for i in range(len(self)):
            item = self._slots[self._head + i]
            equal = item is value or item == value
            if self._changes != changes:
                raise IndexError("deque mutated during remove().")
            if equal:
                self._changes += 1
                del self._slots[self._head + i]
                return
        raise ValueError(f"{value!r} is not in deque")

    def index(self, value, start=0, stop=9223372036854775807, /):
        changes, count = self._changes, len(self)
        start = max(start + count, 0) if start < 0 else start
        stop = max(stop + count, 0) if stop < 0 else min(stop, count)
        for i in range(start, stop):
            item = self._slots[self._head + i]
            equal = item is value or item == value
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            if equal:
                return i
        raise ValueError(f"{value!r} is not in deque")

    def count(self, value, /):
        return sum(1 for item in self if item is value or item == value)

    def copy(self):
        new = type(self)(self, self._maxlen) if self._maxlen is not None else type(self)(self)
        return new

    __copy__ = copy

    def __len__(self):
        return len(self._slots) - self._head

    def __bool__(self):
        return len(self._slots) != self._head

    def __iter__(self):
        changes = self._changes
        i = 0
        while i < len(self):
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._slots[self._head + i]
            i += 1
        if self._changes != changes:
            raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        changes = self._changes
        for i in range(len(self) - 1, -1, -1):
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._slots[self._head + i]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def _place(self, index):
        if not hasattr(index, "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        index = index.__index__()
        count = len(self)
        if not -count <= index < count:
            raise IndexError("deque index out of range")
        return self._head + (index + count if index < 0 else index)

    def __getitem__(self, index):
        return self._slots[self._place(index)]

    def __setitem__(self, index, value):
        self._slots[self._place(index)] = value

    def __delitem__(self, index):
        place = self._place(index)
        self._changes += 1
        del self._slots[place]

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        return type(self)(list(self._items()) * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        items = list(self._items()) * n
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        return self._items() == other._items() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._items() < other._items() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items() <= other._items() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items() > other._items() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items() >= other._items() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if id(self) in _being_shown:
            return "[...]"
        _being_shown.add(id(self))
        try:
            shown = repr(list(self._items()))
        finally:
            _being_shown.discard(id(self))
        limit = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"{type(self).__name__}({shown}{limit})"

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, getattr(self, "__dict__", None) or None, iter(list(self._items()))

    __class_getitem__ = classmethod(_GenericAlias)


match_pattern(deque, False)  # [first, *rest], before any abstract class has seen it
