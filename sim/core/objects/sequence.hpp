#pragma once
/// tuple, list, slice and range.
///
/// A tuple's items sit in the object, a list's in a block of their own that moves when it grows: code that calls into
/// Python while walking a list holds indices and checks `size` again, never a pointer into `items`.
#include <initializer_list>
#include <span>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type tuple_type, list_type, slice_type, range_type;

struct Tuple : GcObject {
    std::size_t size;
    Value items[1];

    std::span<Value> view() { return {items, size}; }
    View operator[](std::size_t i) const { return items[i]; }
};
struct List : GcObject {
    Value* items;  ///< from the heap; null when capacity is 0
    std::size_t size, capacity;

    std::span<Value> view() { return {items, size}; }
    View operator[](std::size_t i) const { return items[i]; }
};
struct Slice : GcObject {
    Value start, stop, step;
};
/// Bounds are ints of any size, `length` is how many numbers they make.
struct Range : Object {
    Value start, stop, step, length;

    /// All four are small integers: plain 64-bit arithmetic on them cannot overflow.
    bool is_small() const {
        return start.is_small_int() && stop.is_small_int() && step.is_small_int() && length.is_small_int();
    }
};

// -- tuple --------------------------------------------------------------------------------------------------------
/// `size` items, all empty; the caller fills every one before it is seen. Null with MemoryError.
Ref<Tuple> make_tuple(std::size_t size);
Ref<Tuple> make_tuple(std::initializer_list<View> items);
Ref<Tuple> make_tuple(std::span<const Value> items);
inline Ref<Tuple> make_tuple(std::span<Value> items) {
    return make_tuple(std::span<const Value>(items));
}  // not std::make_tuple
/// An instance of a subclass of tuple, as the sizeless form.
Ref<Tuple> make_tuple_of(Type& type, std::size_t size);

// -- list ---------------------------------------------------------------------------------------------------------
Ref<List> make_list();
Ref<List> make_list(std::span<const Value> items);
bool grow_list(List* list, std::size_t capacity);
/// False with MemoryError.
inline bool append(List* list, Value item) {
    if (list->size == list->capacity && !grow_list(list, list->size + 1)) return false;
    ::new (static_cast<void*>(&list->items[list->size])) Value(std::move(item));
    ++list->size;
    return true;
}
/// Precondition: index <= size.
bool insert(List* list, std::size_t index, Value item);
/// Removes and returns the item; precondition index < size.
Value remove_at(List* list, std::size_t index);
/// Room for `capacity` items in all, without the slack that `append` asks for.
bool reserve(List* list, std::size_t capacity);
/// Appends every item of an iterable, which may be the list itself. False when raised; what came before stays.
bool extend(List* list, View iterable);
/// Replaces [from, to) by `items` (which may belong to the list itself).
bool replace_slice(List* list, std::size_t from, std::size_t to, std::span<const Value> items);
void clear_list(List* list);
/// Stable sort with `key` (empty: none); list is emptied meanwhile, as CPython does. False when raised.
bool sort_list(List* list, View key, bool reverse);

/// The item at a small integer index of either sign; empty (no exception) when `index` is no small integer or out of
/// range.
inline View list_get_small(const List* list, View index) {
    if (!index.is_small_int()) return {};
    std::int64_t i = index.small_int();
    if (i < 0) i += static_cast<std::int64_t>(list->size);
    return static_cast<std::uint64_t>(i) < list->size ? list->items[i].view() : View();
}
/// `list[index] = value` on the same terms: false when the general path has to do it.
inline bool list_set_small(List* list, View index, Value value) {
    if (!index.is_small_int()) return false;
    std::int64_t i = index.small_int();
    if (i < 0) i += static_cast<std::int64_t>(list->size);
    if (static_cast<std::uint64_t>(i) >= list->size) return false;
    list->items[i] = std::move(value);
    return true;
}

// -- slice --------------------------------------------------------------------------------------------------------
Ref<Slice> make_slice(View start, View stop, View step);

/// `slice.indices(length)`: start, stop, step for a sequence of `length`, and the number of items. False when raised.
struct SliceIndices {
    std::int64_t start, stop, step, count;
};
bool slice_indices(View slice, std::int64_t length, SliceIndices& out);

// -- range --------------------------------------------------------------------------------------------------------
/// Arguments are ints of any size. ValueError when `step` is zero.
Value make_range(View start, View stop, View step);

// -- all of them --------------------------------------------------------------------------------------------------
/// Any iterable as a new list or tuple. Null when raised.
Ref<List> list_from(View iterable);
Ref<Tuple> tuple_from(View iterable);
inline bool is_tuple(View v) { return v.is_object() && v.object()->type->has(type_flags::kTuple); }
inline bool is_list(View v) { return v.is_object() && v.object()->type->has(type_flags::kList); }

/// The items of a list or a tuple, subclasses that iterate in their own way excluded; false for everything else.
/// Valid until Python code runs.
bool sequence_items(View value, std::span<const Value>& out);

}  // namespace loopglass
