// What tuple, list, slice and range have in common.
#include "sim/core/objects/sequence.hpp"

#include <algorithm>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

bool request_items(std::size_t count) {
    if (count > (std::size_t{1} << 58)) {
        memory_error();
        return false;
    }
    // First the memory: one oversized request is a MemoryError, not the end of the budget.
    return request_memory(count * sizeof(Value)) && charge_bytes(count * sizeof(Value));
}

bool item_position(View key, std::size_t length, std::string_view owner, std::string_view out_of_range,
                   std::size_t& out) {
    std::int64_t index;
    if (key.is_small_int()) {
        index = key.small_int();
    } else if (is_int(key) || type_of(key)->slots.index != nullptr) {
        if (!index_for_subscript(key, index)) return false;
    } else {
        raise(TypeError_type, "{} indices must be integers or slices, not {}", owner, type_of(key)->name_view());
        return false;
    }
    if (index < 0) index += static_cast<std::int64_t>(length);
    if (index < 0 || index >= static_cast<std::int64_t>(length)) {
        raise_text(IndexError_type, out_of_range);
        return false;
    }
    out = static_cast<std::size_t>(index);
    return true;
}

bool refuse_write(View, View) {
    raise_text(AttributeError_type, "readonly attribute");
    return false;
}

int repeat_times(View value, std::int64_t& out) {
    if (!is_int(value) && type_of(value)->slots.index == nullptr) return 0;
    if (value.is_small_int()) {
        out = value.small_int();
    } else {
        const Value index = index_of(value);
        if (!index) return -1;
        if (!int_fits(index, out)) {
            raise(OverflowError_type, "cannot fit '{}' into an index-sized integer", type_of(value)->name_view());
            return -1;
        }
    }
    out = std::max<std::int64_t>(out, 0);
    return 1;
}

bool index_bounds(View start, View stop, std::size_t length, std::size_t& from, std::int64_t& to) {
    const auto size = static_cast<std::int64_t>(length);
    const auto bound = [&](View value, std::int64_t& out) {
        if (!is_int(value) && type_of(value)->slots.index == nullptr) {
            raise_text(TypeError_type, "slice indices must be integers or have an __index__ method");
            return false;
        }
        if (!index_clamped(value, out)) return false;
        if (out < 0) out = std::max<std::int64_t>(out + size, 0);
        return true;
    };
    std::int64_t first = 0;
    to = INT64_MAX;
    if (start && !bound(start, first)) return false;
    if (stop && !bound(stop, to)) return false;
    from = static_cast<std::size_t>(first);
    return true;
}

/// CPython 3.13 Objects/listobject.c: list_richcompare. The first pair that differs decides.
template <class T>
Value compare_items(T* left, T* right, CompareOp op) {
    const bool equality = op == CompareOp::equal || op == CompareOp::not_equal;
    if (equality && left->size != right->size) return Value::boolean(op == CompareOp::not_equal);
    if (const auto most = std::min<std::size_t>(left->size, right->size); most >= 64 && !charge_work(most / 16))
        return {};
    std::size_t i = 0;
    for (; i < left->size && i < right->size; ++i) {
        const View a = (*left)[i];
        const View b = (*right)[i];
        if (a == b) continue;
        // Comparing may run code that takes the items out of their lists.
        const Value hold_a = a;
        const Value hold_b = b;
        const int same = equal(hold_a, hold_b);
        if (same < 0) return {};
        if (same > 0) continue;
        if (i < left->size && i < right->size) {
            if (equality) return Value::boolean(op == CompareOp::not_equal);
            return compare(hold_a, hold_b, op);
        }
        break;  // there are none here any more: the sizes count
    }
    const std::size_t a = left->size;
    const std::size_t b = right->size;
    switch (op) {
        case CompareOp::equal: return Value::boolean(a == b);
        case CompareOp::not_equal: return Value::boolean(a != b);
        case CompareOp::less: return Value::boolean(a < b);
        case CompareOp::less_equal: return Value::boolean(a <= b);
        case CompareOp::greater: return Value::boolean(a > b);
        case CompareOp::greater_equal: return Value::boolean(a >= b);
    }
    return {};
}
template Value compare_items(List*, List*, CompareOp);
template Value compare_items(Tuple*, Tuple*, CompareOp);

bool sequence_items(View value, std::span<const Value>& out) {
    if (is_tuple(value) && type_of(value)->slots.iter == tuple_type.slots.iter) {
        out = value.as<Tuple>()->view();
        return true;
    }
    if (is_list(value) && type_of(value)->slots.iter == list_type.slots.iter) {
        out = value.as<List>()->view();
        return true;
    }
    return false;
}

Ref<List> list_from(View iterable) {
    Ref<List> list = make_list();
    if (!extend(list.get(), iterable)) return nullptr;
    return list;
}

Ref<Tuple> tuple_from(View iterable) {
    if (is_exactly(iterable, tuple_type)) return iterable.as<Tuple>();
    std::span<const Value> items;
    if (sequence_items(iterable, items)) return make_tuple(items);
    const Ref<List> list = list_from(iterable);
    if (!list) return nullptr;
    return make_tuple(list->view());
}

void define_sequence_types() {
    define_tuple_type();
    define_list_type();
    define_slice_type();
    define_range_type();
    define_annotation_types();
}

}  // namespace loopglass
