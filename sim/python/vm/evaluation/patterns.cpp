#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/python/vm/evaluation.hpp"

namespace loopglass {

Value match_keys(View subject, View keys) {
    auto* names = keys.as<Tuple>();
    Ref<Tuple> values = make_tuple(names->size);
    if (!values) return {};
    for (Value& value : values->view()) value = Value::none();
    Ref<Set> seen = make_set();
    Value get = names->size > 0 ? get_attr(subject, intern("get")) : Value::none();
    if (!get) return {};
    // get() with a default of our own tells "absent" from None, without calling __missing__.
    Value absent = call(View(&object_type));
    for (std::size_t i = 0; i < names->size; ++i) {
        const View key = names->items[i];
        const int twice = set_contains(seen.get(), key);
        if (twice < 0) return {};
        if (twice == 1) {
            Ref<Str> text = repr(key);
            return text ? raise(ValueError_type, "mapping pattern checks duplicate key ({})", text->view()) : Value();
        }
        if (!set_add(seen.get(), key)) return {};
        Value value = call(get, key, absent);
        if (!value) return {};
        if (value == absent) return Value::none();
        values->items[i] = std::move(value);
    }
    return values;
}

namespace {

/// Builtin types whose single positional pattern is the subject itself: case int(x).
bool matches_itself(const Type* type) {
    for (const Type* of = type; of != nullptr; of = of->base) {
        if (of->is_heap_type()) continue;
        if (of == &bool_type ||
            of->has(type_flags::kInt | type_flags::kFloat | type_flags::kStr | type_flags::kBytes | type_flags::kTuple |
                    type_flags::kList | type_flags::kDict | type_flags::kSet)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Value match_class(View subject, View cls, View names, std::uint32_t positional) {
    if (!is_instance(cls, type_type)) return raise_text(TypeError_type, "called match pattern must be a class");
    auto* type = cls.as<Type>();
    const int is_one = is_instance_of(subject, cls);
    if (is_one < 0) return {};
    if (is_one == 0) return Value::none();
    auto* keywords = names.as<Tuple>();
    std::vector<Value> attributes;
    Ref<Set> seen = make_set();
    const auto take = [&](View name) -> int {
        const int twice = set_contains(seen.get(), name);
        if (twice != 0) {
            if (twice > 0)
                raise(TypeError_type, "{}() got multiple sub-patterns for attribute '{}'", type->name_view(),
                      as_str(name)->view());
            return -1;
        }
        if (!set_add(seen.get(), name)) return -1;
        Value value = get_attr_or_empty(subject, as_str(name));
        if (!value) return has_error() ? -1 : 0;
        attributes.push_back(std::move(value));
        return 1;
    };
    if (positional > 0) {
        Value match_args = get_attr_or_empty(cls, intern("__match_args__"));
        if (!match_args && has_error()) return {};
        if (!match_args && matches_itself(type)) {
            if (positional > 1)
                return raise(TypeError_type, "{}() accepts 1 positional sub-pattern ({} given)", type->name_view(),
                             positional);
            attributes.emplace_back(subject);
        } else {
            if (match_args && !is_exactly(match_args, tuple_type)) {
                return raise(TypeError_type, "{}.__match_args__ must be a tuple (got {})", type->name_view(),
                             type_of(match_args)->name_view());
            }
            const std::size_t allowed = match_args ? match_args.as<Tuple>()->size : 0;
            if (allowed < positional) {
                return raise(TypeError_type, "{}() accepts {} positional sub-pattern{} ({} given)", type->name_view(),
                             allowed, allowed == 1 ? "" : "s", positional);
            }
            for (std::uint32_t i = 0; i < positional; ++i) {
                const View name = match_args.as<Tuple>()->items[i];
                if (!is_str(name))
                    return raise(TypeError_type, "__match_args__ elements must be strings (got {})",
                                 type_of(name)->name_view());
                const int found = take(name);
                if (found < 0) return {};
                if (found == 0) return Value::none();
            }
        }
    }
    for (const Value& name : keywords->view()) {
        const int found = take(name);
        if (found < 0) return {};
        if (found == 0) return Value::none();
    }
    return make_tuple(std::span<const Value>(attributes));
}

}  // namespace loopglass
