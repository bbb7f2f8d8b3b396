// The methods of list.
#include <algorithm>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

List* self_of(Args args) { return args[0].as<List>(); }

Value list_append(Args args) {
    if (!append(self_of(args), args[1])) return {};
    return Value::none();
}

Value list_clear_method(Args args) {
    clear_list(self_of(args));
    return Value::none();
}

Value list_copy(Args args) {
    if (!charge_bytes(self_of(args)->view().size_bytes())) return {};
    return make_list(self_of(args)->view());
}

Value list_count(Args args) {
    List* list = self_of(args);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < list->size; ++i) {
        const Value item = (*list)[i];
        const int same = equal(item, args[1]);
        if (same < 0) return {};
        count += same;
    }
    return make_int(count);
}

Value list_extend(Args args) {
    if (!extend(self_of(args), args[1])) return {};
    return Value::none();
}

Value list_index(Args args) {
    List* list = self_of(args);
    std::size_t from;
    std::int64_t to;
    if (!index_bounds(args[2], args[3], list->size, from, to)) return {};
    for (std::size_t i = from; static_cast<std::int64_t>(i) < to && i < list->size; ++i) {
        const Value item = (*list)[i];
        const int same = equal(item, args[1]);
        if (same < 0) return {};
        if (same > 0) return make_int(static_cast<std::int64_t>(i));
    }
    const Ref<Str> text = repr(args[1]);
    if (!text) return {};
    return raise(ValueError_type, "{} is not in list", text->view());
}

Value list_insert(Args args) {
    List* list = self_of(args);
    std::int64_t index;
    if (!to_int64(args[1], index)) return {};
    const auto size = static_cast<std::int64_t>(list->size);
    if (index < 0) index = std::max<std::int64_t>(index + size, 0);
    if (!charge_bytes(list->size * sizeof(Value))) return {};
    if (!insert(list, static_cast<std::size_t>(std::min<std::int64_t>(index, static_cast<std::int64_t>(list->size))),
                args[2]))
        return {};
    return Value::none();
}

Value list_pop(Args args) {
    List* list = self_of(args);
    std::int64_t index;
    if (!to_int64(args[1], index)) return {};
    if (list->size == 0) return raise_text(IndexError_type, "pop from empty list");
    if (index < 0) index += static_cast<std::int64_t>(list->size);
    if (index < 0 || index >= static_cast<std::int64_t>(list->size))
        return raise_text(IndexError_type, "pop index out of range");
    return remove_at(list, static_cast<std::size_t>(index));
}

Value list_remove(Args args) {
    List* list = self_of(args);
    for (std::size_t i = 0; i < list->size; ++i) {
        const Value item = (*list)[i];
        const int same = equal(item, args[1]);
        if (same < 0) return {};
        if (same == 0) continue;
        if (i < list->size) remove_at(list, i);
        return Value::none();
    }
    return raise_text(ValueError_type, "list.remove(x): x not in list");
}

Value list_reverse(Args args) {
    List* list = self_of(args);
    if (!charge_bytes(list->size * sizeof(Value))) return {};
    std::reverse(list->items, list->items + list->size);
    return Value::none();
}

Value list_sort_method(Args args) {
    const int reverse = truth(args[2]);
    if (reverse < 0) return {};
    if (!sort_list(self_of(args), args[1].is_none() ? View() : args[1], reverse != 0)) return {};
    return Value::none();
}

Value list_reversed(Args args) { return make_reversed_list(self_of(args)); }

Value list_sizeof(Args args) {
    return make_int(static_cast<std::int64_t>(56 - 16 + self_of(args)->size * sizeof(Value)));
}

constexpr Method kMethods[] = {
    {"append", "self, object, /", list_append, "Append object to the end of the list."},
    {"clear", "self, /", list_clear_method, "Remove all items from list."},
    {"copy", "self, /", list_copy, "Return a shallow copy of the list."},
    {"count", "self, value, /", list_count, "Return number of occurrences of value."},
    {"extend", "self, iterable, /", list_extend, "Extend list by appending elements from the iterable."},
    {"index", "self, value, start=?, stop=?, /", list_index, "Return first index of value."},
    {"insert", "self, index, object, /", list_insert, "Insert object before index."},
    {"pop", "self, index=-1, /", list_pop, "Remove and return item at index (default last)."},
    {"remove", "self, value, /", list_remove, "Remove first occurrence of value."},
    {"reverse", "self, /", list_reverse, "Reverse *IN PLACE*."},
    {"sort", "self, /, *, key=None, reverse=False", list_sort_method,
     "Sort the list in ascending order and return None."},
    {"__reversed__", "self, /", list_reversed, "Return a reverse iterator over the list."},
    {"__sizeof__", "self, /", list_sizeof, "Return the size of the list in memory, in bytes."},
    {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass},
};

}  // namespace

std::span<const Method> list_methods() { return kMethods; }

}  // namespace loopglass
