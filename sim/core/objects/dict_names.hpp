#pragma once
/// Names in small dicts, which is what most instances have: looked for in place, so that inline caches can tell "not
/// there" without a call.
#include "sim/core/objects/dict.hpp"

namespace loopglass {

/// Object flag of a dict: a key that is no interned str was put in, so that names have to be compared by more than
/// identity.
inline constexpr std::uint32_t kOtherKeys = 1U << object_flags::kTypeBits;

/// True: the interned `name` is no key of the dict. False: it may be one.
inline bool surely_lacks(const Dict* dict, const Str* name) {
    if (dict->index != nullptr || (dict->flags & kOtherKeys) != 0) return false;
    const View wanted(const_cast<Str*>(name));
    for (const DictEntry *entry = dict->entries, *end = entry + dict->fill; entry != end; ++entry) {
        if (entry->key.view() == wanted) return false;
    }
    return true;
}

/// Adds an interned name that is not there. As dict_set of a name, it cannot be refused.
void dict_add_name(Dict* dict, Str* name, View value);

}  // namespace loopglass
