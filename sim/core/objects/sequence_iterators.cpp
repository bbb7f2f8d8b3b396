// Iterators over list, tuple and range.
#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/iterator_types.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type list_iterator_type, list_reverse_iterator_type, tuple_iterator_type, range_iterator_type, long_range_iterator_type;

namespace {

/// Over a range with bounds beyond small integers.
struct LongRangeIterator : Object {
    Value next, step, remaining;
};

template <class Iterator, auto member>
void destroy(Object* self) {
    (static_cast<Iterator*>(self)->*member) = nullptr;
    free_object(self, sizeof(Iterator));
}
template <class Iterator, auto member>
void traverse(Object* self, Visitor& visit) {
    visit(static_cast<Iterator*>(self)->*member);
}
/// Every step costs work: `sum(range(10**12))` runs native code only and has to be stoppable.
template <class Iterator>
Value next_of(View self) {
    return charge_work(1) ? advance(self.as<Iterator>()) : Value();
}

// -- list ---------------------------------------------------------------------------------------------------------

Value list_length_hint(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    if (!iterator->list || iterator->index > iterator->list->size) return make_int(0);
    return make_int(static_cast<std::int64_t>(iterator->list->size - iterator->index));
}

Value list_reduce(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    if (!iterator->list) return reduce_to_iter(View(make_list()));
    return reduce_to_iter(iterator->list, make_int(static_cast<std::int64_t>(iterator->index)));
}

/// A state below zero ends it.
Value list_set_state(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->list) {
        const auto size = static_cast<std::int64_t>(iterator->list->size);
        iterator->index = static_cast<std::size_t>(index < 0 ? size : std::min(index, size));
    }
    return Value::none();
}

/// `index` is one more than that of the next item.
Value reverse_next(View self) {
    auto* iterator = self.as<ListIterator>();
    if (!iterator->list || !charge_work(1)) return {};
    if (iterator->index > 0 && iterator->index <= iterator->list->size) return iterator->list->items[--iterator->index];
    iterator->list = nullptr;
    return {};
}

Value reverse_length_hint(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    if (!iterator->list || iterator->index > iterator->list->size) return make_int(0);
    return make_int(static_cast<std::int64_t>(iterator->index));
}

Value reverse_reduce(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    if (!iterator->list || iterator->index == 0) return reduce_to_reversed(View(make_list()));
    return reduce_to_reversed(iterator->list, static_cast<std::int64_t>(iterator->index) - 1);
}

Value reverse_set_state(Args args) {
    auto* iterator = args[0].as<ListIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->list) {
        const auto last = static_cast<std::int64_t>(iterator->list->size) - 1;
        iterator->index = static_cast<std::size_t>(std::min(std::max<std::int64_t>(index, -1), last) + 1);
    }
    return Value::none();
}

// -- tuple --------------------------------------------------------------------------------------------------------

Value tuple_length_hint(Args args) {
    auto* iterator = args[0].as<TupleIterator>();
    return make_int(iterator->tuple ? static_cast<std::int64_t>(iterator->tuple->size - iterator->index) : 0);
}

Value tuple_reduce(Args args) {
    auto* iterator = args[0].as<TupleIterator>();
    if (!iterator->tuple) return reduce_to_iter(View(make_tuple(0)));
    return reduce_to_iter(iterator->tuple, make_int(static_cast<std::int64_t>(iterator->index)));
}

Value tuple_set_state(Args args) {
    auto* iterator = args[0].as<TupleIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->tuple) {
        const auto size = static_cast<std::int64_t>(iterator->tuple->size);
        iterator->index = static_cast<std::size_t>(std::min(std::max<std::int64_t>(index, 0), size));
    }
    return Value::none();
}

// -- range --------------------------------------------------------------------------------------------------------

void range_destroy(Object* self) { free_object(self, sizeof(RangeIterator)); }

Value range_length_hint(Args args) { return make_int(args[0].as<RangeIterator>()->remaining); }

/// The rest as a range of its own: there is no state.
Value reduce_range(View next, View step, View remaining) {
    const Value width = binary(BinaryOp::multiply, step, remaining);
    const Value stop = width ? binary(BinaryOp::add, next, width) : Value();
    const Value rest = stop ? make_range(next, stop, step) : Value();
    return rest ? reduce_to_iter(rest, Value::none()) : Value();
}

Value range_reduce(Args args) {
    const auto* iterator = args[0].as<RangeIterator>();
    return reduce_range(make_int(iterator->next), make_int(iterator->step), make_int(iterator->remaining));
}

Value range_set_state(Args args) {
    auto* iterator = args[0].as<RangeIterator>();
    const Value given = index_of(args[1]);
    std::int64_t index = 0;
    if (!given || !read_iterator_state(given, index)) return {};
    index = std::min(std::max<std::int64_t>(index, 0), iterator->remaining);
    iterator->next += index * iterator->step;
    iterator->remaining -= index;
    return Value::none();
}

void long_range_destroy(Object* self) {
    auto* iterator = static_cast<LongRangeIterator*>(self);
    drop(iterator->next);
    drop(iterator->step);
    drop(iterator->remaining);
    free_object(self, sizeof(LongRangeIterator));
}

Value long_range_next(View self) {
    auto* iterator = self.as<LongRangeIterator>();
    if (iterator->remaining.view() == View::small_int(0) || !charge_work(1)) return {};
    iterator->remaining = binary(BinaryOp::subtract, iterator->remaining, View::small_int(1));
    Value current = iterator->next;
    iterator->next = binary(BinaryOp::add, current, iterator->step);
    return current;
}

Value long_range_length_hint(Args args) { return args[0].as<LongRangeIterator>()->remaining; }

Value long_range_reduce(Args args) {
    const auto* iterator = args[0].as<LongRangeIterator>();
    return reduce_range(iterator->next, iterator->step, iterator->remaining);
}

/// Clipped by comparing, as CPython does: what is no number is told so by `<`.
Value long_range_set_state(Args args) {
    auto* iterator = args[0].as<LongRangeIterator>();
    Value index = args[1];
    const int negative = compare_bool(index, View::small_int(0), CompareOp::less);
    if (negative < 0) return {};
    if (negative > 0) index = View::small_int(0);
    const int beyond = compare_bool(index, iterator->remaining, CompareOp::greater);
    if (beyond < 0) return {};
    if (beyond > 0) index = iterator->remaining;
    const Value width = binary(BinaryOp::multiply, index, iterator->step);
    const Value next = width ? binary(BinaryOp::add, iterator->next, width) : Value();
    const Value remaining = next ? binary(BinaryOp::subtract, iterator->remaining, index) : Value();
    if (!remaining) return {};
    iterator->next = next;
    iterator->remaining = remaining;
    return Value::none();
}

template <NativeCode length_hint, NativeCode reduce, NativeCode set_state>
constexpr Method kMethods[] = {{"__length_hint__", "self, /", length_hint},
                               {"__reduce__", "self, /", reduce},
                               {"__setstate__", "self, state, /", set_state}};

}  // namespace

Value list_iter(View self) {
    auto* iterator = new_object<ListIterator>(list_iterator_type);
    iterator->list = self.as<List>();
    track(iterator);
    return Value::adopt(iterator);
}

Value make_reversed_list(List* list) {
    auto* iterator = new_object<ListIterator>(list_reverse_iterator_type);
    iterator->list = list;
    iterator->index = list->size;
    track(iterator);
    return Value::adopt(iterator);
}

Value tuple_iter(View self) {
    auto* iterator = new_object<TupleIterator>(tuple_iterator_type);
    iterator->tuple = self.as<Tuple>();
    track(iterator);
    return Value::adopt(iterator);
}

Value range_iter(View self) {
    auto* range = self.as<Range>();
    if (range->is_small()) {
        auto* iterator = new_object<RangeIterator>(range_iterator_type);
        iterator->next = range->start.view().small_int();
        iterator->step = range->step.view().small_int();
        iterator->remaining = range->length.view().small_int();
        return Value::adopt(iterator);
    }
    auto* iterator = new_object<LongRangeIterator>(long_range_iterator_type);
    place(iterator->next, range->start);
    place(iterator->step, range->step);
    place(iterator->remaining, range->length);
    return Value::adopt(iterator);
}

void define_sequence_iterator_types() {
    const auto define_list_like = [](Type& type, const char* name, Value (*next)(View),
                                     std::span<const Method> methods) {
        type.slots.destroy = destroy<ListIterator, &ListIterator::list>;
        type.slots.traverse = traverse<ListIterator, &ListIterator::list>;
        define_iterator(type, name, sizeof(ListIterator), next, type_flags::kGc, methods);
    };
    define_list_like(list_iterator_type, "list_iterator", next_of<ListIterator>,
                     kMethods<list_length_hint, list_reduce, list_set_state>);
    define_list_like(list_reverse_iterator_type, "list_reverseiterator", reverse_next,
                     kMethods<reverse_length_hint, reverse_reduce, reverse_set_state>);

    tuple_iterator_type.slots.destroy = destroy<TupleIterator, &TupleIterator::tuple>;
    tuple_iterator_type.slots.traverse = traverse<TupleIterator, &TupleIterator::tuple>;
    define_iterator(tuple_iterator_type, "tuple_iterator", sizeof(TupleIterator), next_of<TupleIterator>,
                    type_flags::kGc, kMethods<tuple_length_hint, tuple_reduce, tuple_set_state>);

    range_iterator_type.slots.destroy = range_destroy;
    define_iterator(range_iterator_type, "range_iterator", sizeof(RangeIterator), next_of<RangeIterator>, 0,
                    kMethods<range_length_hint, range_reduce, range_set_state>);
    long_range_iterator_type.slots.destroy = long_range_destroy;
    define_iterator(long_range_iterator_type, "longrange_iterator", sizeof(LongRangeIterator), long_range_next, 0,
                    kMethods<long_range_length_hint, long_range_reduce, long_range_set_state>);
}

}  // namespace loopglass
