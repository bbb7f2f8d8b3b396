#pragma once
/// Attribute access with inline caches. `*_cached` are the fast paths: empty means "ask the full one", which fills the
/// cache.
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/dict_names.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

/// What an InlineCache holds.
inline constexpr std::uint8_t kCacheEmpty = 0;
inline constexpr std::uint8_t kCacheGlobal = 1;  ///< load_global: entry `hint` of the globals
inline constexpr std::uint8_t kCacheBuiltin =
    2;  ///< load_global: entry `hint` of the builtins while globals `owner` is at `version`
inline constexpr std::uint8_t kCacheInstance =
    3;  ///< entry `hint` of the instance's dict; no data descriptor on the type
inline constexpr std::uint8_t kCacheTypeValue = 4;  ///< plain `value` on the type, or a function for load_method
inline constexpr std::uint8_t kCacheMember = 5;     ///< `__slots__` member at byte `hint`
inline constexpr std::uint8_t kCacheModule = 6;     ///< entry `hint` of the module's dict
inline constexpr std::uint8_t kCacheClass = 7;      ///< attribute `value` of the class `owner` itself

inline Dict* dict_at_offset(View object, std::uint32_t offset) {
    return *reinterpret_cast<Dict**>(reinterpret_cast<char*>(object.object()) + offset);
}

[[gnu::always_inline]] inline Value load_attribute_cached(const InlineCache& cache, View owner, Str* name) {
    if (!owner.is_object() || cache.kind == kCacheEmpty) return {};
    const Type* type = owner.object()->type;
    if (cache.kind == kCacheClass) {
        const auto* as_class = static_cast<const Type*>(owner.object());
        return cache.owner == as_class && cache.version == as_class->version ? Value(cache.value) : Value();
    }
    if (type->version != cache.version) return {};
    switch (cache.kind) {
        case kCacheInstance: {
            Dict* dict = dict_at_offset(owner, type->dict_offset);
            if (dict == nullptr) return {};
            Value* found = dict_at_hint(dict, cache.hint, name);
            return found != nullptr ? *found : Value();
        }
        case kCacheTypeValue: {
            Dict* dict = type->dict_offset == 0 ? nullptr : dict_at_offset(owner, type->dict_offset);
            if (dict != nullptr && !surely_lacks(dict, name) && dict_get(dict, name)) return {};
            return cache.value;
        }
        case kCacheMember: return *reinterpret_cast<Value*>(reinterpret_cast<char*>(owner.object()) + cache.hint);
        case kCacheModule: {
            Value* found = dict_at_hint(owner.as<Module>()->dict, cache.hint, name);
            return found != nullptr ? *found : Value();
        }
        default: return {};
    }
}

/// The unbound function to be called with `owner` first; borrowed from the type.
inline View load_method_cached(const InlineCache& cache, View owner, Str* name) {
    if (cache.kind != kCacheTypeValue || type_of(owner)->version != cache.version) return {};
    const Type* type = type_of(owner);
    Dict* dict = type->dict_offset == 0 ? nullptr : dict_at_offset(owner, type->dict_offset);
    if (dict != nullptr && !surely_lacks(dict, name) && dict_get(dict, name)) return {};
    return cache.value;
}

/// `module.name` about to be called; empty: ask the full path.
[[gnu::always_inline]] inline Value load_module_attribute_cached(const InlineCache& cache, View owner, Str* name) {
    if (cache.kind != kCacheModule || type_of(owner) != &module_type) return {};
    Value* found = dict_at_hint(owner.as<Module>()->dict, cache.hint, name);
    return found != nullptr ? *found : Value();
}

Value load_attribute(InlineCache& cache, View owner, Str* name);
/// `bound`: the result is an unbound function and `owner` its self.
Value load_method(InlineCache& cache, View owner, Str* name, bool& bound);
bool store_attribute(InlineCache& cache, View owner, Str* name, View value);

}  // namespace loopglass
