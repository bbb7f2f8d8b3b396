#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/vm/attribute_cache.hpp"
#include "sim/python/vm/evaluation.hpp"

namespace loopglass {

namespace {

Value name_error(Type& type, Str* name, std::string_view message) {
    raise_text(type, message);
    if (auto& error = runtime().thread->error; error) error->payload = View(name);
    return {};
}

}  // namespace

Value raise_unbound_local(Str* name) {
    // CPython says no `name` here, and so nothing that may have been meant.
    return raise(UnboundLocalError_type, "cannot access local variable '{}' where it is not associated with a value",
                 name->view());
}

Value raise_unbound_cell(const CodeObject* code, std::uint32_t index) {
    Str* name = code->locals[index];
    if (index < code->local_count() - code->free_count) return raise_unbound_local(name);
    return name_error(
        NameError_type, name,
        fmt::format("cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                    name->view()));
}

Value raise_name_error(Str* name) {
    return name_error(NameError_type, name, fmt::format("name '{}' is not defined", name->view()));
}

Value lookup_mapping(View mapping, Str* name) {
    if (is_exactly(mapping, dict_type)) return dict_get(mapping.as<Dict>(), name);
    Value value = get_item(mapping, View(name));
    if (!value) clear_error_if(KeyError_type);
    return value;
}

Value load_name(Frame* frame, View name_space, Str* name) {
    if (name_space) {
        Value value = lookup_mapping(name_space, name);
        if (value || has_error()) return value;
    }
    if (View value = dict_get(frame->globals, name)) return value;
    if (View value = dict_get(frame->builtins, name)) return value;
    return raise_name_error(name);
}

bool delete_name(Frame* frame, Str* name) {
    if (is_exactly(frame->name_space, dict_type)) {
        const int removed = dict_delete(frame->name_space.as<Dict>(), View(name));
        if (removed == 0) raise_name_error(name);
        return removed > 0;
    }
    if (del_item(frame->name_space, View(name))) return true;
    if (clear_error_if(KeyError_type)) raise_name_error(name);
    return false;
}

Value* load_global(Frame* frame, InlineCache& cache, Str* name) {
    if (const std::int64_t position = dict_position(frame->globals, name); position >= 0) {
        cache.kind = kCacheGlobal;
        cache.hint = static_cast<std::uint32_t>(position);
        return &frame->globals->entries[position].value;
    }
    if (const std::int64_t position = dict_position(frame->builtins, name); position >= 0) {
        cache.kind = kCacheBuiltin;
        cache.owner = frame->globals;
        cache.version = frame->globals->version;
        cache.hint = static_cast<std::uint32_t>(position);
        return &frame->builtins->entries[position].value;
    }
    raise_name_error(name);
    return nullptr;
}

Value load_super_attribute(View super, View cls, View self, Str* name, bool two_arguments) {
    // `super` may be anything the program calls so; without arguments it finds __class__ and self in the frame.
    Value object = two_arguments ? call(super, cls, self) : call(super);
    if (!object) return {};
    return get_attr(object, name);
}

}  // namespace loopglass
