// Iterators over list, tuple and range.
#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
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

// -- tuple --------------------------------------------------------------------------------------------------------

Value tuple_length_hint(Args args) {
    auto* iterator = args[0].as<TupleIterator>();
    return make_int(iterator->tuple ? static_cast<std::int64_t>(iterator->tuple->size - iterator->index) : 0);
}

// -- range --------------------------------------------------------------------------------------------------------

void range_destroy(Object* self) { free_object(self, sizeof(RangeIterator)); }

Value range_length_hint(Args args) { return make_int(args[0].as<RangeIterator>()->remaining); }

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

constexpr Method kListMethods[] = {{"__length_hint__", "self, /", list_length_hint}};
constexpr Method kListReverseMethods[] = {{"__length_hint__", "self, /", reverse_length_hint}};
constexpr Method kTupleMethods[] = {{"__length_hint__", "self, /", tuple_length_hint}};
constexpr Method kRangeMethods[] = {{"__length_hint__", "self, /", range_length_hint}};
constexpr Method kLongRangeMethods[] = {{"__length_hint__", "self, /", long_range_length_hint}};

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
    define_list_like(list_iterator_type, "list_iterator", next_of<ListIterator>, kListMethods);
    define_list_like(list_reverse_iterator_type, "list_reverseiterator", reverse_next, kListReverseMethods);

    tuple_iterator_type.slots.destroy = destroy<TupleIterator, &TupleIterator::tuple>;
    tuple_iterator_type.slots.traverse = traverse<TupleIterator, &TupleIterator::tuple>;
    define_iterator(tuple_iterator_type, "tuple_iterator", sizeof(TupleIterator), next_of<TupleIterator>,
                    type_flags::kGc, kTupleMethods);

    range_iterator_type.slots.destroy = range_destroy;
    define_iterator(range_iterator_type, "range_iterator", sizeof(RangeIterator), next_of<RangeIterator>, 0,
                    kRangeMethods);
    long_range_iterator_type.slots.destroy = long_range_destroy;
    define_iterator(long_range_iterator_type, "longrange_iterator", sizeof(LongRangeIterator), long_range_next, 0,
                    kLongRangeMethods);
}

}  // namespace loopglass
