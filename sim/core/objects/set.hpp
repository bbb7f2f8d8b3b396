#pragma once
/// set and frozenset, with CPython's table (sizes, probing and growth) so that iteration order under PYTHONHASHSEED=0
/// is CPython's for every element whose hash does not come from an address. The order also depends on *how* a set was
/// filled, so each operation here goes through the elements in CPython's order and resizes where CPython does.
///
/// An entry is free (empty key, hash 0), a dummy left by a removal (empty key, hash -1), or holds a key. Comparing keys
/// may run Python code that changes the set: lookups hold what they compare and start again when the entry is not what
/// it was.
#include <cstdint>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type set_type, frozenset_type;

struct SetEntry {
    Value key;  ///< empty: free, or a dummy when hash is -1
    std::int64_t hash;
};
struct Set : GcObject {
    SetEntry* table;   ///< `small`, or a block from the heap
    std::size_t mask;  ///< table size - 1
    std::size_t fill;  ///< used + dummies
    std::size_t used;
    std::size_t finger;  ///< where `pop` goes on searching
    std::int64_t hash;   ///< frozenset's, -1 until computed
    SetEntry small[8];
};

Ref<Set> make_set(Type& type = set_type);
/// A set or frozenset with the same elements, whatever the subclass of `set`.
Ref<Set> set_copy(Set* set);
/// False when raised (unhashable).
bool set_add(Set* set, View key);
/// 1, 0, -1 raised.
int set_contains(Set* set, View key);
/// 1 removed, 0 absent, -1 raised.
int set_discard(Set* set, View key);
/// Removes and returns an element; empty (no exception) when there is none.
Value set_pop(Set* set);
void set_clear(Set* set);

// Each takes any iterable as `other`. False or empty when raised.
bool set_update(Set* set, View other);
bool set_difference_update(Set* set, View other);
bool set_symmetric_difference_update(Set* set, View other);
bool set_intersection_update(Set* set, View other);
Value set_intersection(Set* set, View other);
Value set_difference(Set* set, View other);
Value set_symmetric_difference(Set* set, View other);
/// 1, 0, -1 raised.
int set_is_subset(Set* set, View other);
int set_is_superset(Set* set, View other);
int set_is_disjoint(Set* set, View other);

inline SetEntry* set_next(Set* set, std::size_t& position) {
    while (position <= set->mask) {
        SetEntry* entry = &set->table[position++];
        if (!entry->key.is_empty()) return entry;
    }
    return nullptr;
}
inline bool is_set(View v) { return v.is_object() && v.object()->type->has(type_flags::kSet); }

}  // namespace loopglass
