#pragma once
/// The table of a set, for the files that implement set: single elements by their hash, and the table's size.
#include <cstdint>

#include "sim/core/objects/set.hpp"

namespace loopglass {

/// Adds `key` when it is not there. False when raised.
bool set_add_hashed(Set* set, View key, std::int64_t hash);
/// 1, 0, -1 raised.
int set_contains_hashed(Set* set, View key, std::int64_t hash);
int set_discard_hashed(Set* set, View key, std::int64_t hash);
/// Grows before `count` more elements come that are expected to be new. False with MemoryError.
bool set_reserve_more(Set* set, std::size_t count);
/// Takes the elements of another set, in its table's order.
bool set_merge(Set* set, Set* other);
/// Resizes when removals have left more than a quarter of the table as dummies.
bool set_sweep(Set* set);
/// Exchanges the elements of two sets.
void set_swap(Set* a, Set* b);
/// The fields of a new set; memory is zero bytes.
void set_initialise(Set* set);

/// `set` or `frozenset`: what operators make, whatever the subclass.
inline Type& base_type_of(const Set* set) { return is_subtype(set->type, &set_type) ? set_type : frozenset_type; }

}  // namespace loopglass
