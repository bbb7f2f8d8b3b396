"""A binary heap in a list: `heap[0]` is the smallest.

The order in which equal entries come out can be seen by programs, so sifting goes as CPython's does: a popped
heap's last entry travels down to a leaf along the smaller children, and from there up to where it belongs.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _require_list(heap):
    if not isinstance(heap, list):
        raise TypeError(f"heap argument must be a list, not {type(heap).__name__}")


def _rise(heap, top, position):
    """Move the entry at `position` up, not above `top`, until its parent is not larger."""
    entry = heap[position]
    while position > top:
        above = (position - 1) >> 1
        parent = heap[above]
        if not entry < parent:
            break
        heap[position] = parent
        position = above
    heap[position] = entry


def _sink(heap, top):
    """Move the entry at `top` down to a leaf along the smaller children, then up again."""
    end = len(heap)
    entry = heap[top]
    position = top
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = entry
    _rise(heap, top, position)


def heappush(heap, item, /):
    _require_list(heap)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _require_list(heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    _require_list(heap)
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    _require_list(heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    _require_list(heap)
    for position in reversed(range(len(heap) // 2)):
        _sink(heap, position)


class _Reversed:
    """Turns the order around, so that a heap keeps its largest entry first."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value

    def __eq__(self, other):
        return self.value == other.value


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator, stably."""
    heap = []
    for number, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([_merge_key(item, key, reverse), number, item, advance])
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            entry[2] = entry[3]()
        except StopIteration:
            heappop(heap)
            continue
        entry[0] = _merge_key(entry[2], key, reverse)
        heapreplace(heap, entry)


def _merge_key(item, key, reverse):
    value = item if key is None else key(item)
    return _Reversed(value) if reverse else value


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    """The n first of sorted(iterable), of which no more than n are held at a time: a heap with the worst of them first.
    Entries are (key, order, item), compared as CPython's are."""
    if n == 1:
        missing = object()
        chosen = (max if largest else min)(iterable, default=missing, key=key)
        return [] if chosen is missing else [chosen]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    items = iter(iterable)
    step = -1 if largest else 1
    heap = [(item if key is None else key(item), order * step, item) for order, item in zip(range(n), items)]
    if not heap:
        return heap
    if not largest:
        heap = list(map(_Reversed, heap))
    heapify(heap)
    for order, item in enumerate(items, n):
        value = item if key is None else key(item)
        if largest and heap[0][0] < value:
            heapreplace(heap, (value, -order, item))
        elif not largest and value < heap[0].value[0]:
            heapreplace(heap, _Reversed((value, order, item)))
    entries = heap if largest else [entry.value for entry in heap]
    return [item for _, _, item in sorted(entries, reverse=largest)]
