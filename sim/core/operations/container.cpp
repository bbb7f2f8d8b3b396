// Subscripts, length, membership, iteration and unpacking of any value.
#include <algorithm>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

std::string_view name_of(View value) { return type_of(value)->name_view(); }

/// `Class[item]`: `__class_getitem__` of the class itself.
Value class_item(View type, View item) {
    if (type == View(&type_type)) return make_generic_alias(type, item);
    const Value method = get_attr_or_empty(type, intern("__class_getitem__"));
    if (method && !method.is_none()) return call(method, item);
    if (failed()) return {};
    return raise(TypeError_type, "type '{}' is not subscriptable", type.as<Type>()->name_view());
}

/// A TypeError of `iter` in other words.
Value cannot_unpack(View value) {
    if (type_of(value)->slots.iter == nullptr && type_of(value)->slots.get_item == nullptr &&
        clear_error_if(TypeError_type)) {
        raise(TypeError_type, "cannot unpack non-iterable {} object", name_of(value));
    }
    return {};
}

Value too_few(std::size_t expected, std::size_t got) {
    return raise(ValueError_type, "not enough values to unpack (expected {}, got {})", expected, got);
}

/// The first `count` items of `iterator`; false when raised or when there are fewer.
bool take(View iterator, std::size_t count, Value* out) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = next(iterator);
        if (out[i]) continue;
        if (!failed()) too_few(count, i);
        return false;
    }
    return true;
}

}  // namespace

Value get_item(View container, View key) {
    if (auto* slot = type_of(container)->slots.get_item; slot != nullptr) return slot(container, key);
    if (is_instance(container, type_type)) return class_item(container, key);
    return raise(TypeError_type, "'{}' object is not subscriptable", name_of(container));
}

bool set_item(View container, View key, View value) {
    if (auto* slot = type_of(container)->slots.set_item; slot != nullptr) return slot(container, key, value);
    raise(TypeError_type, "'{}' object does not support item assignment", name_of(container));
    return false;
}

bool del_item(View container, View key) {
    if (auto* slot = type_of(container)->slots.set_item; slot != nullptr) return slot(container, key, View());
    // CPython finds the same lack in two places, in two wordings: where a sequence's item is meant, and elsewhere.
    constexpr std::uint32_t kSequences =
        type_flags::kSequence | type_flags::kStr | type_flags::kBytes | type_flags::kSet;
    const bool item_meant = (type_of(container)->has(kSequences) || type_of(container)->is_heap_type()) &&
                            (is_int(key) || type_of(key)->slots.index != nullptr);
    raise(TypeError_type, "'{}' object {} support item deletion", name_of(container),
          item_meant ? "doesn't" : "does not");
    return false;
}

std::int64_t length(View container) {
    if (auto* slot = type_of(container)->slots.length; slot != nullptr) return slot(container);
    raise(TypeError_type, "object of type '{}' has no len()", name_of(container));
    return -1;
}

int contains(View container, View item) {
    Type* type = type_of(container);
    if (type->slots.contains != nullptr) return type->slots.contains(container, item);
    if (type->slots.iter == nullptr && type->slots.get_item == nullptr) {
        raise(TypeError_type, "argument of type '{}' is not iterable", name_of(container));
        return -1;
    }
    int found = 0;
    const bool fine = for_each(container, [&](View candidate) {
        found = equal(candidate, item);
        return found == 0;
    });
    return fine ? found : -1;
}

Value iter(View iterable) {
    Type* type = type_of(iterable);
    if (type->slots.iter != nullptr) {
        Value iterator = type->slots.iter(iterable);
        if (iterator && type_of(iterator)->slots.next == nullptr) {
            return raise(TypeError_type, "iter() returned non-iterator of type '{}'", name_of(iterator));
        }
        return iterator;
    }
    if (type->slots.get_item != nullptr && !type->has(type_flags::kDict)) return make_sequence_iterator(iterable);
    return raise(TypeError_type, "'{}' object is not iterable", type->name_view());
}

Value next(View iterator) {
    auto* slot = type_of(iterator)->slots.next;
    if (slot == nullptr) return raise(TypeError_type, "'{}' object is not an iterator", name_of(iterator));
    // An iterator over an iterator over an iterator …, such as map makes, can be nested deeper than the stack is.
    if (stack_is_short()) [[unlikely]]
        return raise_text(RecursionError_type, "maximum recursion depth exceeded");
    Value item = slot(iterator);
    if (!item && has_error()) clear_error_if(StopIteration_type);
    return item;
}

/// CPython 3.13 Objects/abstract.c: PyObject_LengthHint.
std::int64_t length_hint(View iterable, std::int64_t fallback) {
    Type* type = type_of(iterable);
    if (type->slots.length != nullptr) {
        const std::int64_t size = type->slots.length(iterable);
        if (size >= 0 || !clear_error_if(TypeError_type)) return size;
    }
    const Value method = lookup_special(iterable, intern("__length_hint__"));
    if (!method) return failed() ? -1 : fallback;
    const Value hint = call(method);
    if (!hint) return clear_error_if(TypeError_type) ? fallback : -1;
    if (hint.view().is_not_implemented()) return fallback;
    std::int64_t size;
    if (!is_int(hint)) {
        raise(TypeError_type, "__length_hint__ must be an integer, not {}", name_of(hint));
        return -1;
    }
    if (!to_int64(hint, size)) return -1;
    if (size < 0) raise_text(ValueError_type, "__length_hint__() should return >= 0");
    return std::max<std::int64_t>(size, -1);
}

bool unpack(View iterable, std::size_t count, Value* out) {
    std::span<const Value> items;
    if (sequence_items(iterable, items)) {
        if (items.size() == count) {
            std::copy(items.begin(), items.end(), out);
            return true;
        }
        if (items.size() < count)
            too_few(count, items.size());
        else
            raise(ValueError_type, "too many values to unpack (expected {})", count);
        return false;
    }
    const Value iterator = iter(iterable);
    if (!iterator) return !cannot_unpack(iterable).is_empty();
    if (!take(iterator, count, out)) return false;
    if (next(iterator)) {
        raise(ValueError_type, "too many values to unpack (expected {})", count);
        return false;
    }
    return !failed();
}

}  // namespace loopglass
