#pragma once
/// What the iterators of itertools have in common. Each struct lists the members that hold references once, as
/// `references`; its birth, its death and what the collector sees follow from that list.
///
/// The reductions (`__reduce__`, `__setstate__`, `__copy__`) are deprecated in CPython 3.13: each call warns.
#include <span>
#include <string_view>
#include <tuple>

#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass::itertools {

inline void begin_life(Value& member) { place(member); }
template <class T>
void begin_life(Ref<T>& member) {
    ::new (static_cast<void*>(&member)) Ref<T>();
}

/// An instance of `type` whose references are all empty; to be tracked once they are filled.
template <class Iterator>
Iterator* new_iterator(Type& type) {
    auto* iterator = new_instance<Iterator>(type);
    std::apply([&](auto... member) { (begin_life(iterator->*member), ...); }, Iterator::references);
    return iterator;
}

template <class Member>
void end_life(Member& member) {
    member.~Member();
}
template <class Iterator>
void destroy(Object* self) {
    auto* iterator = static_cast<Iterator*>(self);
    std::apply([&](auto... member) { (end_life(iterator->*member), ...); }, Iterator::references);
    free_object(self, sizeof(Iterator));
}
template <class Iterator>
void traverse(Object* self, Visitor& visit) {
    auto* iterator = static_cast<Iterator*>(self);
    std::apply([&](auto... member) { (visit(iterator->*member), ...); }, Iterator::references);
}

/// Defines `itertools.NAME`, which is its own iterator and may be subclassed.
template <class Iterator>
void define(Type& type, const char* name, Value (*construct)(Type*, CallArgs), Value (*next)(View),
            std::span<const Method> methods, const char* doc) {
    type.slots.destroy = destroy<Iterator>;
    type.slots.traverse = traverse<Iterator>;
    type.slots.construct = construct;
    type.slots.iter = [](View self) { return Value(self); };
    type.slots.next = next;
    define_type(type, {.name = name,
                       .size = sizeof(Iterator),
                       .flags = type_flags::kBaseType | type_flags::kGc,
                       .methods = methods,
                       .doc = doc});
}

/// For types whose arguments have no names. A subclass with an `__init__` of its own may take keywords. False with
/// TypeError.
bool takes_positional(const Type* type, const Type& base, std::string_view name, CallArgs args, std::size_t count);
bool takes_no_keywords(const Type* type, const Type& base, std::string_view name, CallArgs args);

/// A C ssize_t: false with TypeError ("'str' object cannot be interpreted as an integer") or OverflowError.
bool to_size(View value, std::int64_t& out);

/// Says that copying and pickling of itertools will go. False when a filter made an exception of it.
bool warn_of_reduction();
/// The state given to a `__setstate__`, which has `least` to `most` items. Null with TypeError.
Tuple* state_items(View state, std::size_t least, std::size_t most);
/// iter(()), as a reduction that has ended gives it.
Value empty_list_iterator();

void define_counting_types();
void define_filtering_types();
void define_joining_types();
void define_running_types();
void define_grouping_types();
void define_tee_types();
void define_combinatoric_types();

extern Type count_type, cycle_type, repeat_type;
extern Type compress_type, dropwhile_type, takewhile_type, filterfalse_type, islice_type;
extern Type chain_type, zip_longest_type, pairwise_type, batched_type;
extern Type accumulate_type, starmap_type;
extern Type groupby_type, grouper_type;
extern Type tee_type, tee_block_type;
extern Type product_type, permutations_type, combinations_type, combinations_with_replacement_type;

/// itertools.tee(iterable, n)
Value tee(Args args);

}  // namespace loopglass::itertools
