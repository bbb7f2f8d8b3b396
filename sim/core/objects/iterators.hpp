#pragma once
/// The iterators of the builtin containers, and enumerate, zip, map, filter and reversed.
///
/// Those that loops meet most often (list, tuple, range, dict) show their fields, so that the interpreter can take a
/// step without a call: `advance` of one of them returns the next item, empty when there is none left. An iterator that
/// has ended stays so, whatever happens to its container: it gives the container up.
#include <cstdint>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type list_iterator_type, tuple_iterator_type, range_iterator_type, long_range_iterator_type,
    list_reverse_iterator_type;
extern Type sequence_iterator_type, callable_iterator_type, reversed_type;
extern Type dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type;
extern Type enumerate_type, zip_type, map_type, filter_type;

struct ListIterator : GcObject {
    Ref<List> list;  ///< null: exhausted
    std::size_t index;
};
struct TupleIterator : GcObject {
    Ref<Tuple> tuple;  ///< null: exhausted
    std::size_t index;
};
/// Over a range whose bounds are small integers.
struct RangeIterator : Object {
    std::int64_t next, step, remaining;
};
/// Over the keys, values or items of a dict, as its type says. The reverse ones walk down from `position`.
struct DictIterator : GcObject {
    Ref<Dict> dict;  ///< null: exhausted
    std::size_t position;
    std::uint32_t used;       ///< of the dict when the iteration began: any other number ends it with RuntimeError
    std::uint32_t remaining;  ///< items still to come
};

inline Value advance(ListIterator* iterator) {
    if (!iterator->list) return {};
    if (iterator->index < iterator->list->size) return iterator->list->items[iterator->index++];
    iterator->list = nullptr;
    return {};
}
inline Value advance(TupleIterator* iterator) {
    if (!iterator->tuple) return {};
    if (iterator->index < iterator->tuple->size) return iterator->tuple->items[iterator->index++];
    iterator->tuple = nullptr;
    return {};
}
inline Value advance(RangeIterator* iterator) {
    if (iterator->remaining <= 0) return {};
    --iterator->remaining;
    // The last step may leave the 63 bits, but its result is never asked for.
    const std::int64_t current = iterator->next;
    iterator->next =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(current) + static_cast<std::uint64_t>(iterator->step));
    return Value::adopt(View::small_int(current));
}
/// The entry of the next item, null at the end or with RuntimeError when the dict changed.
DictEntry* advance(DictIterator* iterator);

// The `iter` slots of the container types.
Value list_iter(View self);
Value tuple_iter(View self);
Value range_iter(View self);
Value dict_iter(View self);

/// Over `sequence[0]`, `sequence[1]` … until IndexError.
Value make_sequence_iterator(View sequence);
/// Over `callable()` until it returns `sentinel`: iter(callable, sentinel).
Value make_callable_iterator(View callable, View sentinel);
Value make_reversed_list(List* list);
/// Over a dict: `what` is the type of the iterator, one of the six.
Value make_dict_iterator(Type& what, Dict* dict);
extern Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;

}  // namespace loopglass
