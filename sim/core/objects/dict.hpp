#pragma once
/// dict: insertion-ordered, entries in one array, an index table of hashes beside it (as in CPython and PyPy).
///
/// Keys that are interned Str are found by identity first. `Dict::entries` may have holes (empty key) after deletions.
/// Looking a key up may run Python code (`__eq__`) that changes the dict: whoever looks up by value must expect
/// `entries` to move, and the lookup itself starts again when `version` has changed.
#include <cstdint>

#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type dict_type, dict_keys_type, dict_values_type, dict_items_type;

struct DictEntry {
    std::int64_t hash;
    Value key;  ///< empty: deleted
    Value value;
};
struct Dict : GcObject {
    DictEntry* entries;      ///< from the heap, in one block with the index; null while capacity is 0
    void* index;             ///< uint8/16/32 slots, by `index_log2`; null while capacity is ≤ 8 (then: linear search)
    std::uint32_t used;      ///< living entries
    std::uint32_t fill;      ///< entries in the array, holes included
    std::uint32_t capacity;  ///< of `entries`
    std::uint8_t index_log2;
    std::uint32_t version;  ///< changes with every change of keys
};

/// Room for `reserve` entries from the start.
Ref<Dict> make_dict(std::size_t reserve = 0);

/// Borrowed; empty when absent. `raised` cases only with keys whose __eq__/__hash__ is Python: check has_error().
View dict_get(Dict* dict, View key);
/// Never raises, never runs Python code.
View dict_get(Dict* dict, const Str* key);
bool dict_set(Dict* dict, View key, View value);
void dict_set(Dict* dict, Str* key, View value);
/// The value of `key`, set to `fallback` when absent: dict.setdefault. Empty when raised.
Value dict_set_default(Dict* dict, View key, View fallback);
/// 1 removed, 0 absent, -1 raised.
int dict_delete(Dict* dict, View key);
/// Removes and returns; empty when absent (check has_error()).
Value dict_pop(Dict* dict, View key);
/// Removes the newest entry; false when the dict is empty.
bool dict_pop_last(Dict* dict, Value& key, Value& value);
void dict_clear(Dict* dict);
Ref<Dict> dict_copy(Dict* dict);
/// Merges a mapping or an iterable of pairs; `override` false keeps existing keys. False when raised.
bool dict_update(Dict* dict, View other, bool override = true);
/// Python's `dict[key]`: KeyError, or `__missing__` of a subclass.
Value dict_subscript(View dict, View key);

// For code that has the hash already, as sets do.
View dict_get_hashed(Dict* dict, View key, std::int64_t hash);
bool dict_set_hashed(Dict* dict, View key, std::int64_t hash, View value);

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
    if (hint < dict->fill && dict->entries[hint].key.view() == View(const_cast<Str*>(name)))
        return &dict->entries[hint].value;
    return nullptr;
}
/// The entry of `name`, or -1.
std::int64_t dict_position(Dict* dict, const Str* name);

/// `dict.keys()` and its kin: a live view; `type` is one of the three view types.
Value make_dict_view(Type& type, Dict* dict);
/// Gives up what a dict (or a native type derived from it) holds; for `destroy` slots.
void release_dict_table(Dict* dict);

}  // namespace loopglass
