// list.sort: a stable merge sort that finds the runs which are there already.
//
// Up to 63 items the comparisons are CPython's, one by one, which a program that prints from `__lt__` can tell;
// beyond, only the result is (runs are merged without galloping).
#include <algorithm>
#include <bit>
#include <span>
#include <vector>

#include "sim/core/breath.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// Borrowed: the items stay owned by the block taken from the list, the keys by a vector of their own.
struct SortItem {
    View key, value;
};
using Items = std::span<SortItem>;
/// Items that are moved without a look at the clock: a fraction of a millisecond.
constexpr std::size_t kMovedAtOnce = 65'536;

// How two keys are compared: 1, 0, or -1 when raised. Lists whose keys all have one simple type get a sorter of their
// own, which asks no slots, as in CPython.
struct AnyLess {
    static bool takes(View) { return true; }
    static int less(View left, View right) { return compare_bool(left, right, CompareOp::less); }
};
struct SmallIntLess {
    static bool takes(View key) { return key.is_small_int(); }
    static int less(View left, View right) { return left.small_int() < right.small_int() ? 1 : 0; }
};
struct FloatLess {
    static bool takes(View key) { return key.is_inline_float(); }
    static int less(View left, View right) { return left.inline_float() < right.inline_float() ? 1 : 0; }
};
struct StrLess {
    static bool takes(View key) { return key.is_object() && key.object()->type == &str_type; }
    static int less(View left, View right) { return compare_str(as_str(left), as_str(right)) < 0 ? 1 : 0; }
};

template <class Order>
class Sorter {
public:
    explicit Sorter(Items items) : items_(items) {}
    /// False when a comparison raised or the run is being ended; the items are then some permutation of what they were.
    bool sort();

private:
    bool less(View left, View right) {
        if (raised_) return false;
        // Of what the program itself compares, the interpreter takes care.
        if (++compared_ % kComparisons == 0 && !breathe(kComparisons / 8)) raised_ = true;
        const int result = Order::less(left, right);
        if (result < 0) raised_ = true;
        return result > 0;
    }
    std::size_t count_run(Items items);
    void insert_sorted(Items items, std::size_t sorted);
    void merge(Items items, std::size_t middle);

    static constexpr std::uint64_t kComparisons = 8192;
    Items items_;
    std::uint64_t compared_ = 0;
    bool raised_ = false;
    std::vector<SortItem> left_;
};

/// Makes the start of `items` an ascending run and returns its length. A descending run is reversed; the equal items
/// within one are reversed twice and so keep their order. CPython 3.13 Objects/listobject.c: count_run.
template <class Order>
std::size_t Sorter<Order>::count_run(Items items) {
    const auto next_smaller = [&](std::size_t n) { return less(items[n].key, items[n - 1].key); };
    const auto reverse = [&](std::size_t from, std::size_t to) {
        std::reverse(items.begin() + static_cast<std::ptrdiff_t>(from),
                     items.begin() + static_cast<std::ptrdiff_t>(to));
    };
    std::size_t n = 1;
    while (n < items.size() && !next_smaller(n)) ++n;
    if (n == items.size() || raised_) return n;
    if (n > 1) {
        if (less(items[0].key, items[n - 1].key)) return n;
        reverse(0, n);  // all equal so far
    }
    ++n;
    std::size_t equal = 0;
    const auto end_equal = [&] {
        if (equal > 0) reverse(n - equal - 1, n);
        equal = 0;
    };
    for (; n < items.size(); ++n) {
        if (next_smaller(n)) {
            end_equal();
            continue;
        }
        if (less(items[n - 1].key, items[n].key)) break;
        ++equal;
    }
    end_equal();
    reverse(0, n);
    while (n < items.size() && !next_smaller(n)) ++n;
    return n;
}

/// Binary insertion of items[sorted…] into the sorted ones before them.
template <class Order>
void Sorter<Order>::insert_sorted(Items items, std::size_t sorted) {
    for (; sorted < items.size() && !raised_; ++sorted) {
        const SortItem pivot = items[sorted];
        std::size_t low = 0;
        std::size_t high = sorted;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (less(pivot.key, items[middle].key))
                high = middle;
            else
                low = middle + 1;
        }
        if (raised_) return;
        std::copy_backward(items.begin() + static_cast<std::ptrdiff_t>(low),
                           items.begin() + static_cast<std::ptrdiff_t>(sorted),
                           items.begin() + static_cast<std::ptrdiff_t>(sorted) + 1);
        items[low] = pivot;
    }
}

template <class Order>
void Sorter<Order>::merge(Items items, std::size_t middle) {
    left_.clear();
    for (std::size_t from = 0; from < middle; from += kMovedAtOnce) {
        const Items part = items.subspan(from, std::min(kMovedAtOnce, middle - from));
        left_.insert(left_.end(), part.begin(), part.end());
        if (part.size() == kMovedAtOnce) breathe(kMovedAtOnce / 16);
    }
    std::size_t left = 0;
    std::size_t right = middle;
    std::size_t to = 0;
    while (left < left_.size() && right < items.size() && !raised_) {
        if (less(items[right].key, left_[left].key))
            items[to++] = items[right++];
        else
            items[to++] = left_[left++];
    }
    // Also what a raised exception leaves: no item may be lost.
    std::copy(left_.begin() + static_cast<std::ptrdiff_t>(left), left_.end(),
              items.begin() + static_cast<std::ptrdiff_t>(to));
}

/// Between 32 and 64, so that the number of runs is a power of two or a little less.
std::size_t minimum_run(std::size_t size) {
    std::size_t odd = 0;
    while (size >= 64) {
        odd |= size & 1U;
        size >>= 1U;
    }
    return size + odd;
}

template <class Order>
bool Sorter<Order>::sort() {
    if (items_.size() < 2) return true;
    struct Run {
        std::size_t start, size;
    };
    std::vector<Run> runs;
    const auto merge_last_two = [&] {
        const Run right = runs.back();
        runs.pop_back();
        Run& left = runs.back();
        merge(items_.subspan(left.start, left.size + right.size), left.size);
        left.size += right.size;
    };
    const std::size_t minimum = minimum_run(items_.size());
    for (std::size_t at = 0; at < items_.size() && !raised_;) {
        const Items rest = items_.subspan(at);
        std::size_t size = count_run(rest);
        if (size < minimum && !raised_) {
            const std::size_t forced = std::min(minimum, rest.size());
            insert_sorted(rest.first(forced), size);
            size = forced;
        }
        runs.push_back({at, size});
        at += size;
        // Each run on the stack is longer than the next two together: the stack stays short, the merges balanced.
        while (!raised_ && runs.size() > 1) {
            const std::size_t n = runs.size();
            const bool uneven = runs[n - 2].size <= runs[n - 1].size ||
                                (n > 2 && runs[n - 3].size <= runs[n - 2].size + runs[n - 1].size);
            if (!uneven) break;
            merge_last_two();
        }
    }
    while (!raised_ && runs.size() > 1) merge_last_two();
    return !raised_;
}

template <class Order>
bool takes_all(Items items) {
    return std::all_of(items.begin(), items.end(), [](const SortItem& item) { return Order::takes(item.key); });
}

bool sort_items(Items items) {
    if (takes_all<SmallIntLess>(items)) return Sorter<SmallIntLess>(items).sort();
    if (takes_all<FloatLess>(items)) return Sorter<FloatLess>(items).sort();
    if (takes_all<StrLess>(items)) return Sorter<StrLess>(items).sort();
    return Sorter<AnyLess>(items).sort();
}

}  // namespace

bool sort_list(List* list, View key, bool reverse) {
    const Ref<List> hold(list);
    if (!charge_work(list->size * static_cast<std::size_t>(std::bit_width(list->size)) / 8)) return false;
    // Meanwhile the list is empty: code that runs from `key` or `__lt__` cannot disturb the items, only be caught.
    Value* items = std::exchange(list->items, nullptr);
    const std::size_t size = std::exchange(list->size, 0);
    const std::size_t capacity = std::exchange(list->capacity, 0);

    std::vector<Value> keys;
    bool sorted = true;
    if (key) {
        keys.reserve(size);
        for (std::size_t i = 0; i < size && sorted; ++i) {
            keys.push_back(call(key, items[i]));
            sorted = static_cast<bool>(keys.back());
        }
    }
    if (sorted) {
        std::vector<SortItem> order;
        order.reserve(size);
        for (std::size_t i = 0; i < size; ++i) {
            order.push_back({key ? keys[i].view() : items[i].view(), items[i].view()});
            if (i % kMovedAtOnce == kMovedAtOnce - 1) breathe(kMovedAtOnce / 16);
        }
        // Equal items keep their order in reverse too.
        if (reverse) std::reverse(order.begin(), order.end());
        sorted = sort_items(order);
        if (reverse) std::reverse(order.begin(), order.end());
        for (std::size_t i = 0; i < size; ++i) place(items[i], Value::adopt(order[i].value));
    }
    const bool modified = list->items != nullptr;
    std::swap(list->items, items);
    std::size_t intruder_size = std::exchange(list->size, size);
    std::size_t intruder_capacity = std::exchange(list->capacity, capacity);
    if (modified) {
        for (std::size_t i = intruder_size; i > 0; --i) drop(items[i - 1]);
        runtime().heap.release(items, intruder_capacity * sizeof(Value));
        if (sorted) {
            raise_text(ValueError_type, "list modified during sort");
            sorted = false;
        }
    }
    return sorted;
}

}  // namespace loopglass
