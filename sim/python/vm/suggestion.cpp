#include "sim/python/vm/suggestion.hpp"

#include <vector>

#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/closest_name.hpp"
#include "sim/python/state.hpp"
#include "sim/python/stdlib_names.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

void add_names(Dict* dict, std::vector<std::string>& names) {
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(dict, position)) {
        if (is_str(entry->key)) names.emplace_back(as_str(entry->key)->view());
    }
}

/// The names an attribute of `object` might have been.
bool add_attributes(View object, std::vector<std::string>& names) {
    const Value names_of = lookup_special(object, intern("__dir__"));  // a class has its metaclass's
    Value all = names_of ? call(names_of) : Value();
    if (!all) {
        take_error();
        return false;
    }
    const bool fine = for_each(all, [&](Value& name) {
        if (is_str(name)) names.emplace_back(as_str(name)->view());
        return true;
    });
    if (!fine) take_error();
    return fine;
}

/// The innermost frame of an exception's traceback, or null.
FrameObject* last_frame(const ExceptionObject* error) {
    if (!error->traceback || !is_exactly(error->traceback, traceback_type)) return nullptr;
    auto* entry = error->traceback.as<TracebackObject>();
    while (entry->next) entry = entry->next.get();
    return entry->frame.get();
}

Value locals_of(FrameObject* frame) {
    Value locals = get_attr(View(frame), intern("f_locals"));
    if (!locals) take_error();
    return locals;
}

/// `self` of a method's frame; empty when there is none.
Value self_of(View locals) {
    Value self = get_item(locals, View(intern("self")));
    if (!self) take_error();
    return self;
}

void drop_private(std::vector<std::string>& names) {
    std::erase_if(names, [](const std::string& candidate) { return candidate.starts_with("_"); });
}

std::string meant_attribute(const ExceptionObject* error, std::string_view wrong, bool traceback) {
    std::vector<std::string> names;
    if (!error->payload2 || !add_attributes(error->payload2, names)) return {};
    bool shows_private = wrong.starts_with("_");
    if (FrameObject* frame = traceback ? last_frame(error) : nullptr; frame != nullptr && !shows_private) {
        const Value locals = locals_of(frame);
        const Value self = locals ? self_of(locals) : Value();
        shows_private = self && self == error->payload2;
    }
    if (!shows_private) drop_private(names);
    return text::closest_name(wrong, names);
}

std::string meant_import(View exception, std::string_view wrong) {
    const Value from = get_attr(exception, intern("name"));
    if (!from || !is_str(from)) return take_error(), std::string();
    const std::string_view module = as_str(from)->view();
    const View found = dict_get(python_state().modules.get(), intern(module.substr(0, module.find('.'))));
    std::vector<std::string> names;
    if (!found || !add_attributes(found, names)) return {};
    if (!wrong.starts_with("_")) drop_private(names);
    return text::closest_name(wrong, names);
}

std::string meant_name(const ExceptionObject* error, std::string_view wrong) {
    FrameObject* frame = last_frame(error);
    if (frame == nullptr) return {};
    std::vector<std::string> names;
    if (const Value locals = locals_of(frame); locals) {
        if (const Value self = self_of(locals); self) {
            if (get_attr(self, intern(wrong))) return "self." + std::string(wrong);
            take_error();
        }
        const bool fine = for_each(locals, [&](Value& name) {
            if (is_str(name)) names.emplace_back(as_str(name)->view());
            return true;
        });
        if (!fine) take_error();
    }
    add_names(frame->globals, names);
    add_names(frame->builtins, names);
    return text::closest_name(wrong, names);
}

}  // namespace

std::string suggestion_for(View exception, bool traceback) {
    auto* error = exception.as<ExceptionObject>();
    const bool of_name = is_instance(exception, NameError_type);
    Value wrong;
    if (is_instance(exception, ImportError_type)) {
        wrong = get_attr(exception, intern("name_from"));
        if (!wrong) take_error();
    } else if (of_name || is_instance(exception, AttributeError_type)) {
        wrong = error->payload;
    }
    if (!wrong || !is_str(wrong)) return {};
    const std::string_view name = as_str(wrong)->view();
    const std::string meant = is_instance(exception, ImportError_type) ? meant_import(exception, name)
                              : !of_name                               ? meant_attribute(error, name, traceback)
                              : traceback                              ? meant_name(error, name)
                                                                       : std::string();
    std::string text = meant.empty() ? std::string() : fmt::format(". Did you mean: '{}'?", meant);
    if (of_name && is_stdlib_name(name))
        text += fmt::format("{} you forget to import '{}'?", meant.empty() ? ". Did" : " Or did", name);
    return text;
}

}  // namespace loopglass
