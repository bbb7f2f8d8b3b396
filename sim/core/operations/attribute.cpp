#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// AttributeError carries its name and object, for "Did you mean" and for `e.name`.
Value raise_attribute_error(View object, Str* name, std::string_view message) {
    raise_text(AttributeError_type, message);
    if (auto& error = runtime().thread->error; error) {
        error->payload = View(name);
        error->payload2 = object;
    }
    return {};
}

/// CPython names a type that is C there, in a module of its own, with that module.
std::string_view name_in_messages(const Type* type) {
    const bool native = !type->is_heap_type() && type->native_name != nullptr && type->native_name[0] == '_';
    return native ? std::string_view(type->native_name) : type->name_view();
}

std::string no_attribute(View object, Str* name) {
    return fmt::format("'{}' object has no attribute '{}'", name_in_messages(type_of(object)), name->view());
}

/// An AttributeError that somebody's own code raised for this learns which attribute of what was asked for.
void complete_attribute_error(View object, Str* name) {
    auto& error = runtime().thread->error;
    if (!error || !is_subtype(error->type, &AttributeError_type) || error->payload || error->payload2) return;
    error->payload = View(name);
    error->payload2 = object;
}

}  // namespace

Value get_attr(View object, Str* name) {
    Value value = type_of(object)->slots.get_attribute(object, name);
    if (!value) complete_attribute_error(object, name);
    return value;
}

Value get_attr(View object, std::string_view name) { return get_attr(object, intern(name)); }

Value get_attr_or_empty(View object, Str* name) {
    Type* type = type_of(object);
    if (type->slots.get_attribute == &generic_get_attribute) {
        // The common case needs no exception to be made and dropped.
        if (!lookup_in_type(type, name)) {
            Dict** dict = dict_slot(object);
            if (dict == nullptr || *dict == nullptr) return {};
            return dict_get(*dict, name);
        }
    }
    Value value = get_attr(object, name);
    if (!value) clear_error_if(AttributeError_type);
    return value;
}

bool set_attr(View object, Str* name, View value) { return type_of(object)->slots.set_attribute(object, name, value); }
bool del_attr(View object, Str* name) { return type_of(object)->slots.set_attribute(object, name, View()); }

Value generic_get_attribute(View object, Str* name) {
    Type* type = type_of(object);
    Value descriptor = lookup_in_type(type, name);
    auto* get = descriptor ? type_of(descriptor)->slots.descriptor_get : nullptr;
    if (get != nullptr && type_of(descriptor)->slots.descriptor_set != nullptr) return get(descriptor, object, type);
    if (Dict** dict = dict_slot(object); dict != nullptr && *dict != nullptr) {
        if (View value = dict_get(*dict, name)) return value;
    }
    if (get != nullptr) return get(descriptor, object, type);
    if (descriptor) return descriptor;
    return raise_attribute_error(object, name, no_attribute(object, name));
}

bool generic_set_attribute(View object, Str* name, View value) {
    Type* type = type_of(object);
    Value descriptor = lookup_in_type(type, name);
    if (descriptor) {
        if (auto* set = type_of(descriptor)->slots.descriptor_set; set != nullptr)
            return set(descriptor, object, value);
    }
    if (value) {
        if (Dict* dict = instance_dict(object); dict != nullptr) {
            if ((name->flags & object_flags::kInterned) == 0) name = intern(name->view());
            dict_set(dict, name, value);
            return true;
        }
    } else if (Dict** dict = dict_slot(object); dict != nullptr) {
        const int removed = *dict == nullptr ? 0 : dict_delete(*dict, View(name));
        if (removed == 0) raise_text(AttributeError_type, no_attribute(object, name));
        return removed > 0;
    }
    if (descriptor) {
        raise_attribute_error(object, name,
                              fmt::format("'{}' object attribute '{}' is read-only", type->name_view(), name->view()));
    } else if (type->dict_offset == 0) {
        raise_attribute_error(
            object, name,
            fmt::format("'{}' object has no attribute '{}' and no __dict__ for setting new attributes",
                        type->name_view(), name->view()));
    } else {
        raise_attribute_error(object, name, no_attribute(object, name));
    }
    return false;
}

Value lookup_special(View object, Str* name) {
    Type* type = type_of(object);
    View found = lookup_in_type(type, name);
    if (!found) return {};
    auto* get = type_of(found)->slots.descriptor_get;
    return get != nullptr ? get(found, object, type) : Value(found);
}

Value type_get_attribute(View self, Str* name) {
    auto* type = self.as<Type>();
    Type* metaclass = type_of(self);
    Value meta = lookup_in_type(metaclass, name);
    auto* meta_get = meta ? type_of(meta)->slots.descriptor_get : nullptr;
    if (meta_get != nullptr && type_of(meta)->slots.descriptor_set != nullptr) return meta_get(meta, self, metaclass);
    if (Value found = lookup_in_type(type, name)) {
        auto* get = type_of(found)->slots.descriptor_get;
        return get != nullptr ? get(found, View(), self) : found;
    }
    if (meta_get != nullptr) return meta_get(meta, self, metaclass);
    if (meta) return meta;
    return raise_attribute_error(
        self, name, fmt::format("type object '{}' has no attribute '{}'", type->name_view(), name->view()));
}

}  // namespace loopglass
