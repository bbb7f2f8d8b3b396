#include "sim/python/vm/attribute_cache.hpp"

#include "sim/core/objects/callable.hpp"

namespace loopglass {

namespace {

bool uses_generic_lookup(const Type* type) { return type->slots.get_attribute == object_type.slots.get_attribute; }
bool has_fixed_dict(const Type* type) { return type->dict_offset != 0 && type->dict_offset != kDictBehindItems; }

void fill(InlineCache& cache, std::uint8_t kind, std::uint32_t version, std::uint32_t hint, View value = View(),
          const void* owner = nullptr) {
    cache.kind = kind;
    cache.version = version;
    cache.hint = hint;
    cache.value = value;
    cache.owner = owner;
}

void learn_instance(InlineCache& cache, View owner, Str* name) {
    Type* type = type_of(owner);
    if (!owner.is_object() || !uses_generic_lookup(type) || type->dict_offset == kDictBehindItems) return;
    View descriptor = lookup_in_type(type, name);
    Type* descriptor_type = descriptor ? type_of(descriptor) : nullptr;
    if (descriptor && descriptor_type->slots.descriptor_set != nullptr) return;
    Dict* dict = has_fixed_dict(type) ? dict_at_offset(owner, type->dict_offset) : nullptr;
    const std::int64_t position = dict != nullptr ? dict_position(dict, name) : -1;
    if (position >= 0) {
        fill(cache, kCacheInstance, type->version, static_cast<std::uint32_t>(position));
    } else if (descriptor && descriptor_type->slots.descriptor_get == nullptr) {
        fill(cache, kCacheTypeValue, type->version, 0, descriptor);
    }
}

void learn_module(InlineCache& cache, View owner, Str* name) {
    const std::int64_t position = dict_position(owner.as<Module>()->dict, name);
    if (position >= 0) fill(cache, kCacheModule, module_type.version, static_cast<std::uint32_t>(position));
}

}  // namespace

Value load_attribute(InlineCache& cache, View owner, Str* name) {
    Type* type = type_of(owner);
    if (type == &module_type) {
        learn_module(cache, owner, name);
    } else if (type == &type_type) {
        auto* as_class = owner.as<Type>();
        View found = lookup_in_type(as_class, name);
        View meta = lookup_in_type(&type_type, name);
        if (found && !meta && type_of(found)->slots.descriptor_get == nullptr)
            fill(cache, kCacheClass, as_class->version, 0, found, as_class);
        else if (found && !meta && has_python_signature(found))
            fill(cache, kCacheClass, as_class->version, 0, found, as_class);
    } else {
        learn_instance(cache, owner, name);
    }
    return get_attr(owner, name);
}

Value load_method(InlineCache& cache, View owner, Str* name, bool& bound) {
    Type* type = type_of(owner);
    bound = false;
    if (type == &module_type) learn_module(cache, owner, name);
    if (uses_generic_lookup(type) && type->dict_offset != kDictBehindItems) {
        View found = lookup_in_type(type, name);
        if (found && type_of(found)->has(type_flags::kMethodDescriptor)) {
            Dict* dict = type->dict_offset != 0 ? dict_at_offset(owner, type->dict_offset) : nullptr;
            if (dict == nullptr || !dict_get(dict, name)) {
                fill(cache, kCacheTypeValue, type->version, 0, found);
                bound = true;
                return found;
            }
        }
    }
    return get_attr(owner, name);
}

bool store_attribute(InlineCache& cache, View owner, Str* name, View value) {
    if (owner.is_object()) {
        Type* type = owner.object()->type;
        if (cache.kind == kCacheInstance && type->version == cache.version) {
            Dict* dict = dict_at_offset(owner, type->dict_offset);
            if (dict == nullptr) dict = instance_dict(owner);
            if (Value* place = dict_at_hint(dict, cache.hint, name); place != nullptr)
                *place = value;
            else if (surely_lacks(dict, name))
                dict_add_name(dict, name, value);
            else
                dict_set(dict, name, value);
            return true;
        } else if (type->slots.set_attribute == object_type.slots.set_attribute && has_fixed_dict(type)) {
            View descriptor = lookup_in_type(type, name);
            if (!descriptor || type_of(descriptor)->slots.descriptor_set == nullptr) {
                Dict* dict = instance_dict(owner);
                dict_set(dict, name, value);
                fill(cache, kCacheInstance, type->version, static_cast<std::uint32_t>(dict_position(dict, name)));
                return true;
            }
        }
    }
    return set_attr(owner, name, value);
}

}  // namespace loopglass
