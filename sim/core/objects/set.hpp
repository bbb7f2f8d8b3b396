#pragma once
/// set and frozenset, with CPython's table (sizes, probing and growth) so that iteration order under PYTHONHASHSEED=0 is
/// CPython's for every element whose hash does not come from an address.
#include <cstdint>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type set_type, frozenset_type;

struct SetEntry {
    Value key;  ///< empty: free, or a dummy when hash is -1
    std::int64_t hash;
};
struct Set : GcObject {
    SetEntry* table;
    std::size_t mask;  ///< table size - 1
    std::size_t fill;  ///< used + dummies
    std::size_t used;
    std::int64_t hash;  ///< frozenset's, -1 until computed
    SetEntry small[8];
};

Ref<Set> make_set(Type& type = set_type);
/// False when raised (unhashable).
bool set_add(Set* set, View key);
/// 1, 0, -1 raised.
int set_contains(Set* set, View key);
int set_discard(Set* set, View key);
void set_clear(Set* set);
bool set_update(Set* set, View iterable);
inline SetEntry* set_next(Set* set, std::size_t& position) {
    while (position <= set->mask) {
        SetEntry* entry = &set->table[position++];
        if (!entry->key.is_empty()) return entry;
    }
    return nullptr;
}
inline bool is_set(View v) { return v.is_object() && v.object()->type->has(type_flags::kSet); }

}  // namespace loopglass
