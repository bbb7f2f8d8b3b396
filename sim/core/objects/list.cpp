// The storage of lists: growing, shrinking, and replacing stretches of them. What the type does is in list_type.cpp.
#include <algorithm>
#include <cstring>
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// Values are moved as words: what they own does not care where they lie.
void move_words(Value* to, const Value* from, std::size_t count) {
    if (count > 0) std::memmove(static_cast<void*>(to), static_cast<const void*>(from), count * sizeof(Value));
}

bool set_capacity(List* list, std::size_t capacity) {
    Value* items = nullptr;
    if (capacity > 0) {
        if (capacity > (std::size_t{1} << 58)) return !memory_error().is_empty();
        if (!request_memory(capacity * sizeof(Value))) return false;
        items = static_cast<Value*>(runtime().heap.allocate(capacity * sizeof(Value)));
        move_words(items, list->items, list->size);
    }
    if (list->items != nullptr) runtime().heap.release(list->items, list->capacity * sizeof(Value));
    list->items = items;
    list->capacity = capacity;
    return true;
}

void shrink(List* list) {
    constexpr std::size_t worth_it = 32;
    if (list->capacity > worth_it && list->size < list->capacity / 4)
        set_capacity(list, std::max<std::size_t>(list->size * 2, 4));
}

}  // namespace

Ref<List> make_list() {
    auto* list = new_object<List>(list_type);
    track(list);
    return Ref<List>::adopt(list);
}

Ref<List> make_list(std::span<const Value> items) {
    Ref<List> list = make_list();
    if (!replace_slice(list.get(), 0, 0, items)) return nullptr;
    return list;
}

bool grow_list(List* list, std::size_t capacity) {
    // Half as much again, in even numbers: the heap's blocks hold two words.
    return set_capacity(list, std::max<std::size_t>((capacity + capacity / 2 + 1) & ~std::size_t{1}, 4));
}

bool reserve(List* list, std::size_t capacity) {
    return capacity <= list->capacity || set_capacity(list, (capacity + 1) & ~std::size_t{1});
}

bool insert(List* list, std::size_t index, Value item) {
    if (list->size == list->capacity && !grow_list(list, list->size + 1)) return false;
    move_words(list->items + index + 1, list->items + index, list->size - index);
    place(list->items[index], std::move(item));
    ++list->size;
    return true;
}

Value remove_at(List* list, std::size_t index) {
    Value removed = Value::adopt(list->items[index].view());
    --list->size;
    move_words(list->items + index, list->items + index + 1, list->size - index);
    shrink(list);
    return removed;
}

bool replace_slice(List* list, std::size_t from, std::size_t to, std::span<const Value> items) {
    const std::size_t removed = to - from;
    const std::size_t size = list->size - removed + items.size();
    // `items` may lie in the very block that is about to move or change.
    const bool own = list->items != nullptr && items.data() >= list->items && items.data() < list->items + list->size;
    std::vector<Value> copy;
    if (own) {
        copy.assign(items.begin(), items.end());
        items = copy;
    }
    if (size > list->capacity) {
        if (!(list->size == 0 ? reserve(list, size) : grow_list(list, size))) return false;
    }
    // What goes dies last, when the list is whole again: its finalizers may look. From the back, as in CPython.
    std::vector<Value> dying;
    dying.reserve(removed);
    for (std::size_t i = to; i > from; --i) dying.push_back(Value::adopt(list->items[i - 1].view()));
    move_words(list->items + from + items.size(), list->items + to, list->size - to);
    for (std::size_t i = 0; i < items.size(); ++i) place(list->items[from + i], items[i]);
    list->size = size;
    shrink(list);
    return true;
}

void clear_list(List* list) {
    Value* items = std::exchange(list->items, nullptr);
    const std::size_t size = std::exchange(list->size, 0);
    const std::size_t capacity = std::exchange(list->capacity, 0);
    if (items == nullptr) return;
    for (std::size_t i = size; i > 0; --i) drop(items[i - 1]);
    runtime().heap.release(items, capacity * sizeof(Value));
}

bool extend(List* list, View iterable) {
    std::span<const Value> items;
    if (sequence_items(iterable, items)) {
        if (!charge_bytes(items.size_bytes()) || !sequence_items(iterable, items)) return false;
        return replace_slice(list, list->size, list->size, items);
    }
    const Value iterator = iter(iterable);
    if (!iterator) return false;
    const std::int64_t expected = length_hint(iterable, 8);
    if (expected < 0) return false;
    // A hint may lie: it is believed within reason only.
    constexpr std::int64_t credible = 1 << 20;
    if (!reserve(list, list->size + static_cast<std::size_t>(std::min(expected, credible)))) return false;
    while (Value item = next(iterator)) {
        if (!append(list, std::move(item))) return false;
    }
    if (failed()) return false;
    shrink(list);
    return true;
}

}  // namespace loopglass
