// Merging into a dict: from another dict, from anything with keys(), from an iterable of pairs.
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/dict_types.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

bool set_item_of(Dict* dict, View key, View value, bool override) {
    if (override) return dict_set(dict, key, value);
    return static_cast<bool>(dict_set_default(dict, key, value));
}

bool merge_dict(Dict* dict, Dict* other, bool override) {
    if (dict == other || other->used == 0) return true;
    if (!charge_bytes(other->used * sizeof(DictEntry))) return false;
    for (std::size_t i = 0; const DictEntry* entry = dict_next(other, i);) {
        const Value key = entry->key;
        const Value value = entry->value;
        const std::int64_t hash = entry->hash;
        const std::uint32_t version = other->version;
        if (!override) {
            const bool present = static_cast<bool>(dict_get_hashed(dict, key, hash));
            if (failed()) return false;
            if (present) continue;
        }
        if (!dict_set_hashed(dict, key, hash, value)) return false;
        if (other->version != version) {
            raise_text(RuntimeError_type, "dict mutated during update");
            return false;
        }
    }
    return true;
}

bool merge_mapping(Dict* dict, View mapping, View keys_method, bool override) {
    const Value keys = call(keys_method);
    if (!keys) return false;
    bool stored = true;
    const bool iterated = for_each(keys, [&](View key) {
        const Value value = get_item(mapping, key);
        stored = value && set_item_of(dict, key, value, override);
        return stored;
    });
    return iterated && stored;
}

/// CPython 3.13 Objects/dictobject.c: merge_from_seq2_lock_held.
bool merge_pairs(Dict* dict, View pairs, bool override) {
    std::size_t number = 0;
    bool stored = true;
    const bool iterated = for_each(pairs, [&](View item) {
        const Ref<List> pair = list_from(item);
        stored = false;
        if (!pair) {
            if (clear_error_if(TypeError_type)) {
                raise(TypeError_type, "cannot convert dictionary update sequence element #{} to a sequence", number);
            }
            return false;
        }
        if (pair->size != 2) {
            raise(ValueError_type, "dictionary update sequence element #{} has length {}; 2 is required", number,
                  pair->size);
            return false;
        }
        stored = set_item_of(dict, (*pair)[0], (*pair)[1], override);
        ++number;
        return stored;
    });
    return iterated && stored;
}

}  // namespace

bool is_plain_dict(View value) { return is_dict(value) && type_of(value)->slots.iter == dict_type.slots.iter; }

bool dict_update(Dict* dict, View other, bool override) {
    if (is_plain_dict(other)) return merge_dict(dict, other.as<Dict>(), override);
    const Value keys = get_attr_or_empty(other, intern("keys"));
    if (failed()) return false;
    return keys ? merge_mapping(dict, other, keys, override) : merge_pairs(dict, other, override);
}

bool dict_update_from_call(Dict* dict, std::string_view function, CallArgs args) {
    if (args.positional > 1) {
        raise(TypeError_type, "{} expected at most 1 argument, got {}", function, args.positional);
        return false;
    }
    if (args.positional == 1 && !dict_update(dict, args[0])) return false;
    const std::size_t keywords = args.names != nullptr ? args.names->size : 0;
    for (std::size_t i = 0; i < keywords; ++i) {
        if (!dict_set(dict, (*args.names)[i], args[args.positional + i])) return false;
    }
    return true;
}

}  // namespace loopglass
