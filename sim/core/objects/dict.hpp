#pragma once
/// dict: insertion-ordered, entries in one array, an index table of hashes beside it (as in CPython and PyPy).
///
/// Keys that are interned Str are found by identity first. `Dict::entries` may have holes (empty key) after deletions.
#include <cstdint>

#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type dict_type;

struct DictEntry {
    std::int64_t hash;
    Value key;  ///< empty: deleted
    Value value;
};
struct Dict : GcObject {
    DictEntry* entries;
    void* index;               ///< uint8/16/32 slots, by `index_log2`; null while there are ≤ 8 entries (then: linear search)
    std::uint32_t used;        ///< living entries
    std::uint32_t fill;        ///< entries in the array, holes included
    std::uint32_t capacity;    ///< of `entries`
    std::uint8_t index_log2;
    std::uint32_t version;     ///< changes with every change of keys
};

Ref<Dict> make_dict(std::size_t reserve = 0);

/// Borrowed; empty when absent. `raised` cases only with keys whose __eq__/__hash__ is Python: check has_error().
View dict_get(Dict* dict, View key);
/// Never raises, never runs Python code.
View dict_get(Dict* dict, const Str* key);
bool dict_set(Dict* dict, View key, View value);
void dict_set(Dict* dict, Str* key, View value);
/// 1 removed, 0 absent, -1 raised.
int dict_delete(Dict* dict, View key);
/// Removes and returns; empty when absent (check has_error()).
Value dict_pop(Dict* dict, View key);
void dict_clear(Dict* dict);
Ref<Dict> dict_copy(Dict* dict);
/// Merges a mapping or an iterable of pairs; `override` false keeps existing keys. False when raised.
bool dict_update(Dict* dict, View other, bool override = true);

/// Walks the living entries: `for (std::size_t i = 0; DictEntry* e = dict_next(dict, i);)`.
inline DictEntry* dict_next(Dict* dict, std::size_t& position) {
    while (position < dict->fill) {
        DictEntry* entry = &dict->entries[position++];
        if (!entry->key.is_empty()) return entry;
    }
    return nullptr;
}
inline bool is_dict(View v) { return v.is_object() && v.object()->type->has(type_flags::kDict); }

/// A guess for inline caches: the value when entry `hint` is `name`, by identity.
inline Value* dict_at_hint(Dict* dict, std::uint32_t hint, const Str* name) {
    if (hint < dict->fill && dict->entries[hint].key.view() == View(const_cast<Str*>(name))) return &dict->entries[hint].value;
    return nullptr;
}
/// The entry of `name`, or -1.
std::int64_t dict_position(Dict* dict, const Str* name);

}  // namespace loopglass
