#include <string>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/vm/evaluation.hpp"

namespace loopglass {

Value join_strings(const View* strings, std::size_t count) {
    std::size_t bytes = 0, length = 0;
    for (std::size_t i = 0; i < count; ++i) {
        bytes += as_str(strings[i])->byte_count;
        length += as_str(strings[i])->length;
    }
    Ref<Str> joined = make_str_uninitialised(bytes);
    if (!joined) return {};
    char* out = joined->data;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view text = as_str(strings[i])->view();
        out = std::copy(text.begin(), text.end(), out);
    }
    joined->length = static_cast<std::uint32_t>(length);
    return joined;
}

bool extend_list(List* list, View iterable) {
    if (is_exactly(iterable, list_type) || is_exactly(iterable, tuple_type)) {
        Value keep(iterable);
        const auto items = is_exactly(iterable, list_type) ? iterable.as<List>()->view() : iterable.as<Tuple>()->view();
        return replace_slice(list, list->size, list->size, items);
    }
    if (type_of(iterable)->slots.iter == nullptr && type_of(iterable)->slots.get_item == nullptr) {
        raise(TypeError_type, "Value after * must be an iterable, not {}", type_of(iterable)->name_view());
        return false;
    }
    return for_each(iterable, [&](Value& item) { return append(list, std::move(item)); });
}

bool update_from_mapping(Dict* dict, View mapping) {
    if (!is_dict(mapping) && !get_attr_or_empty(mapping, intern("keys"))) {
        if (!has_error()) raise(TypeError_type, "'{}' object is not a mapping", type_of(mapping)->name_view());
        return false;
    }
    return dict_update(dict, mapping);
}

namespace {

/// How messages name the callable of a call: "main.f()", or its class.
std::string callable_name(View callable) {
    Value name = get_attr_or_empty(callable, intern("__qualname__"));
    if (!name || !is_str(name)) {
        take_error();
        Ref<Str> text = str(callable);
        return text ? std::string(text->view()) : "?";
    }
    Value module = get_attr_or_empty(callable, intern("__module__"));
    if (module && is_str(module) && as_str(module)->view() != "builtins")
        return fmt::format("{}.{}()", as_str(module)->view(), as_str(name)->view());
    return fmt::format("{}()", as_str(name)->view());
}

}  // namespace

bool merge_keywords(Dict* dict, View mapping, View callable) {
    if (!is_dict(mapping) && !get_attr_or_empty(mapping, intern("keys"))) {
        if (!has_error())
            raise(TypeError_type, "{} argument after ** must be a mapping, not {}", callable_name(callable),
                  type_of(mapping)->name_view());
        return false;
    }
    Ref<Dict> extra = make_dict();
    if (!dict_update(extra.get(), mapping)) return false;
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(extra.get(), position)) {
        // Whether all keys are texts is seen when the call is made.
        if (dict_get(dict, entry->key)) {
            Ref<Str> key = str(entry->key);
            if (key)
                raise(TypeError_type, "{} got multiple values for keyword argument '{}'", callable_name(callable),
                      key->view());
            return false;
        }
        if (!dict_set(dict, entry->key, entry->value)) return false;
    }
    return true;
}

Value format_value(View value, View spec, std::uint32_t conversion) {
    Value converted = value;
    if (conversion == 1)
        converted = str(value);
    else if (conversion == 2)
        converted = repr(value);
    else if (conversion == 3)
        converted = ascii(value);
    if (!converted) return {};
    if (!spec && is_exactly(converted, str_type)) return converted;
    return format(converted, spec ? as_str(spec) : nullptr);
}

bool unpack_onto(View iterable, std::size_t count, View* out) {
    std::vector<Value> items(count);
    if (!unpack(iterable, count, items.data())) return false;
    for (std::size_t i = 0; i < count; ++i) out[i] = items[count - 1 - i].release();
    return true;
}

bool unpack_with_star(View iterable, std::size_t before, std::size_t after, View* out) {
    if (type_of(iterable)->slots.iter == nullptr && type_of(iterable)->slots.get_item == nullptr) {
        raise(TypeError_type, "cannot unpack non-iterable {} object", type_of(iterable)->name_view());
        return false;
    }
    Ref<List> all = list_from(iterable);
    if (!all) return false;
    if (all->size < before + after) {
        raise(ValueError_type, "not enough values to unpack (expected at least {}, got {})", before + after, all->size);
        return false;
    }
    const std::size_t middle = all->size - before - after;
    Ref<List> starred = make_list(all->view().subspan(before, middle));
    if (!starred) return false;
    View* place = out;
    for (std::size_t i = all->size; i > before + middle; --i) *place++ = Value(all->items[i - 1]).release();
    Value list = std::move(starred);
    *place++ = list.release();
    for (std::size_t i = before; i > 0; --i) *place++ = Value(all->items[i - 1]).release();
    return true;
}

Value call_unpacked(View callable, View args, View kwargs) {
    Value tuple = args;
    if (!is_exactly(args, tuple_type)) {
        if (type_of(args)->slots.iter == nullptr && type_of(args)->slots.get_item == nullptr) {
            return raise(TypeError_type, "{} argument after * must be an iterable, not {}", callable_name(callable),
                         type_of(args)->name_view());
        }
        tuple = tuple_from(args);
        if (!tuple) return {};
    }
    Value mapping = kwargs;
    if (kwargs && !is_exactly(kwargs, dict_type)) {
        Ref<Dict> dict = make_dict();
        if (!merge_keywords(dict.get(), kwargs, callable)) return {};
        mapping = std::move(dict);
    }
    return call_with(callable, tuple.as<Tuple>(), mapping ? mapping.as<Dict>() : nullptr);
}

}  // namespace loopglass
