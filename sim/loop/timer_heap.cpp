// Timers in a binary heap that moves its items exactly as heapq does, so that equal times pop in CPython's order.
// CPython 3.13 Lib/heapq.py: heappush, heappop, heapify.
#include "sim/loop/event_loop.hpp"

namespace loopglass {

namespace {

using TimerHeap = std::vector<Timer>;

bool before(const Timer& a, const Timer& b) { return a.when < b.when || (a.when == b.when && a.tick < b.tick); }

/// heapq._siftdown: moves the item at `position` towards the root, not above `start`.
void sift_down(TimerHeap& heap, std::size_t start, std::size_t position) {
    Timer item = std::move(heap[position]);
    while (position > start) {
        const std::size_t parent = (position - 1) >> 1U;
        if (!before(item, heap[parent])) break;
        heap[position] = std::move(heap[parent]);
        position = parent;
    }
    heap[position] = std::move(item);
}

/// heapq._siftup: lets the smaller child rise until a leaf is reached, then sifts down from there.
void sift_up(TimerHeap& heap, std::size_t position) {
    const std::size_t end = heap.size(), start = position;
    Timer item = std::move(heap[position]);
    std::size_t child = 2 * position + 1;
    while (child < end) {
        const std::size_t right = child + 1;
        if (right < end && !before(heap[child], heap[right])) child = right;
        heap[position] = std::move(heap[child]);
        position = child;
        child = 2 * position + 1;
    }
    heap[position] = std::move(item);
    sift_down(heap, start, position);
}

}  // namespace

void timer_push(TimerHeap& heap, Ref<Handle> handle, std::uint64_t tick) {
    const double when = handle->when;
    heap.push_back({when, tick, std::move(handle)});
    sift_down(heap, 0, heap.size() - 1);
}

Ref<Handle> timer_pop(TimerHeap& heap) {
    Timer last = std::move(heap.back());
    heap.pop_back();
    if (heap.empty()) return std::move(last.handle);
    Ref<Handle> first = std::move(heap.front().handle);
    heap.front() = std::move(last);
    sift_up(heap, 0);
    return first;
}

void timer_heapify(TimerHeap& heap) {
    for (std::size_t i = heap.size() / 2; i-- > 0;) sift_up(heap, i);
}

}  // namespace loopglass
