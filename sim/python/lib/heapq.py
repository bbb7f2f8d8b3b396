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
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
