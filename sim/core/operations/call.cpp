#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// CPython 3.13 Include/cpython/pystate.h: Py_C_RECURSION_LIMIT.
constexpr int kNativeRecursion = 10'000;

/// CPython 3.13 Objects/call.c: object_is_not_callable.
Value raise_not_callable(View value) {
    std::string meant;
    if (is_instance(value, module_type)) {
        const View name = dict_get(value.as<Module>()->dict, intern("__name__"));
        const View inner = name && is_str(name) ? dict_get(value.as<Module>()->dict, as_str(name)) : View();
        if (inner && is_callable(inner)) meant = fmt::format(". Did you mean: '{0}.{0}(...)'?", as_str(name)->view());
    }
    return raise(TypeError_type, "'{}' object is not callable{}", type_of(value)->name_view(), meant);
}

}  // namespace

Value call(View callable, CallArgs args) {
    auto* slot = type_of(callable)->slots.call;
    if (slot == nullptr) return raise_not_callable(callable);
    // Callables made of callables (partials, bound methods, wrappers) can be nested deeper than the stack is.
    if (stack_is_short()) [[unlikely]]
        return raise_text(RecursionError_type, "maximum recursion depth exceeded while calling a Python object");
    return slot(callable, args);
}

Value call(View callable, std::span<const Value> positional) {
    return call(callable, CallArgs{positional.data(), static_cast<std::uint32_t>(positional.size()), nullptr});
}
Value call(View callable) { return call(callable, CallArgs{}); }
Value call(View callable, View a) {
    const Value values[] = {a};
    return call(callable, CallArgs{values, 1, nullptr});
}
Value call(View callable, View a, View b) {
    const Value values[] = {a, b};
    return call(callable, CallArgs{values, 2, nullptr});
}
Value call(View callable, View a, View b, View c) {
    const Value values[] = {a, b, c};
    return call(callable, CallArgs{values, 3, nullptr});
}

Value call_with(View callable, Tuple* args, Dict* kwargs) {
    if (kwargs == nullptr || kwargs->used == 0) {
        return call(callable, CallArgs{args->items, static_cast<std::uint32_t>(args->size), nullptr});
    }
    if (!is_callable(callable)) return call(callable, CallArgs{});  // says so, whatever the names are
    std::vector<Value> values(args->items, args->items + args->size);
    Ref<Tuple> names = make_tuple(kwargs->used);
    if (!names) return {};
    std::size_t position = 0, count = 0;
    while (DictEntry* entry = dict_next(kwargs, position)) {
        if (!is_str(entry->key)) return raise_text(TypeError_type, "keywords must be strings");
        names->items[count++] = entry->key;
        values.push_back(entry->value);
    }
    return call(callable, CallArgs{values.data(), static_cast<std::uint32_t>(args->size), names.get()});
}

namespace {

/// The function of the object's type that `object.name` would bind; empty when it is found in another way.
Value function_to_bind(View object, Str* name) {
    Type* type = type_of(object);
    if (type->slots.get_attribute != &generic_get_attribute) return {};
    Value function = lookup_in_type(type, name);
    if (!function || !(is_exactly(function, method_descriptor_type) || has_python_signature(function))) return {};
    Dict** own = dict_slot(object);
    if (own != nullptr && *own != nullptr && dict_get(*own, name)) return {};
    return function;
}

}  // namespace

Value call_method(View object, std::string_view name, std::initializer_list<View> args) {
    constexpr std::size_t kFew = 4;
    std::array<Value, kFew> few;
    std::vector<Value> many(args.size() < kFew ? 0 : args.size() + 1);
    Value* const values = many.empty() ? few.data() : many.data();
    values[0] = object;
    std::copy(args.begin(), args.end(), values + 1);
    const auto count = static_cast<std::uint32_t>(args.size());
    Str* const interned = intern(name);
    // No bound method is made of what can be called with the object before the others.
    if (const Value function = function_to_bind(object, interned))
        return call(function, CallArgs{values, count + 1, nullptr});
    const Value method = get_attr(object, interned);
    return method ? call(method, CallArgs{values + 1, count, nullptr}) : Value();
}

bool is_callable(View object) { return type_of(object)->slots.call != nullptr; }

bool refuse_call() {
    leave_call();
    raise_text(RecursionError_type, "maximum recursion depth exceeded");
    return false;
}

bool enter_native(const char* where) {
    // What shares its parts takes time in the power of its depth: tuples of twice the same tuple, sixty deep.
    if (!charge_work(1)) return false;
    ThreadState& thread = *runtime().thread;
    if (++thread.native_depth > kNativeRecursion || stack_is_short()) {
        --thread.native_depth;
        raise(RecursionError_type, "maximum recursion depth exceeded{}", where);
        return false;
    }
    return true;
}
void leave_native() { --runtime().thread->native_depth; }

}  // namespace loopglass
