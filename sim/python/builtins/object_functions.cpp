#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/async.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

namespace {

Value f_len(Args args) {
    const std::int64_t size = length(args[0]);
    return size < 0 ? Value() : make_int(size);
}
Value f_repr(Args args) { return repr(args[0]); }
Value f_ascii(Args args) { return ascii(args[0]); }
Value f_hash(Args args) {
    const std::int64_t value = hash(args[0]);
    return value == -1 ? Value() : make_int(value);
}
Value f_id(Args args) { return make_int_unsigned(id_of(args[0])); }
Value f_callable(Args args) { return Value::boolean(is_callable(args[0])); }
Value f_format(Args args) {
    if (!is_str(args[1]))
        return raise(TypeError_type, "format() argument 2 must be str, not {}", type_of(args[1])->name_view());
    return format(args[0], as_str(args[1]));
}

bool attribute_name(View name, std::string_view function) {
    if (is_str(name)) return true;
    if (function == "getattr" || function == "hasattr")
        raise(TypeError_type, "attribute name must be string, not '{}'", type_of(name)->name_view());
    else
        raise(TypeError_type, "attribute name must be string, not '{}'", type_of(name)->name_view());
    return false;
}
Value f_getattr(Args args) {
    if (!attribute_name(args[1], "getattr")) return {};
    if (!args[2]) return get_attr(args[0], as_str(args[1]));
    Value value = get_attr_or_empty(args[0], as_str(args[1]));
    if (value || has_error()) return value;
    return args[2];
}
Value f_hasattr(Args args) {
    if (!attribute_name(args[1], "hasattr")) return {};
    Value value = get_attr_or_empty(args[0], as_str(args[1]));
    if (!value && (has_error() || aborting())) return {};
    return Value::boolean(static_cast<bool>(value));
}
Value f_setattr(Args args) {
    if (!attribute_name(args[1], "setattr")) return {};
    return set_attr(args[0], as_str(args[1]), args[2]) ? Value::none() : Value();
}
Value f_delattr(Args args) {
    if (!attribute_name(args[1], "delattr")) return {};
    return del_attr(args[0], as_str(args[1])) ? Value::none() : Value();
}
Value f_isinstance(Args args) {
    const int result = is_instance_of(args[0], args[1]);
    return result < 0 ? Value() : Value::boolean(result != 0);
}
Value f_issubclass(Args args) {
    const int result = is_subclass_of(args[0], args[1]);
    return result < 0 ? Value() : Value::boolean(result != 0);
}
Value f_iter(Args args) {
    if (!args[1]) return iter(args[0]);
    if (!is_callable(args[0])) return raise_text(TypeError_type, "iter(v, w): v must be callable");
    return make_callable_iterator(args[0], args[1]);
}
Value f_next(Args args) {
    if (type_of(args[0])->slots.next == nullptr)
        return raise(TypeError_type, "'{}' object is not an iterator", type_of(args[0])->name_view());
    // The slot, not next(): a StopIteration with a value must come through.
    Value item = type_of(args[0])->slots.next(args[0]);
    if (item || aborting()) return item;
    if (has_error() && !error_is(StopIteration_type)) return {};
    if (args[1]) {
        take_error();
        return args[1];
    }
    if (!has_error()) restore_error(make_stop_iteration(View()));
    return {};
}
Value f_sorted(Args args) {
    Ref<List> list = list_from(args[0]);
    if (!list) return {};
    const int reverse = truth(args[2]);
    if (reverse < 0) return {};
    const View key = args[1].is_none() ? View() : args[1];
    if (!sort_list(list.get(), key, reverse != 0)) return {};
    return list;
}
template <bool all>
Value any_or_all(Args args) {
    bool result = all;
    const bool fine = for_each(args[0], [&](Value& item) {
        const int value = truth(item);
        if (value < 0) return false;
        if ((value != 0) == all) return true;
        result = !all;
        return false;
    });
    return fine ? Value::boolean(result) : Value();
}
Value f_vars(Args args) {
    if (!args[0]) return frame_locals(current_frame());
    Value dict = get_attr_or_empty(args[0], intern("__dict__"));
    if (!dict && !has_error()) return raise_text(TypeError_type, "vars() argument must have __dict__ attribute");
    return dict;
}
Value f_dir(Args args) {
    Value names;
    if (!args[0]) {
        Value here = frame_locals(current_frame());
        names = call_method(here, "keys");
    } else {
        Value method = lookup_special(args[0], intern("__dir__"));
        if (!method) return {};
        names = call(method);
    }
    if (!names) return {};
    Ref<List> list = list_from(names);
    if (!list || !sort_list(list.get(), View(), false)) return {};
    return list;
}
/// CPython 3.13 Objects/abstract.c: PyObject_GetAIter.
Value f_aiter(Args args) {
    Type* type = type_of(args[0]);
    if (type->slots.aiter == nullptr)
        return raise(TypeError_type, "'{}' object is not an async iterable", type->name_view());
    Value iterator = type->slots.aiter(args[0]);
    if (iterator && type_of(iterator)->slots.anext == nullptr)
        return raise(TypeError_type, "aiter() returned not an async iterator of type '{}'",
                     type_of(iterator)->name_view());
    return iterator;
}
/// `await anext(iterator, default)`.
Async next_or_default(Value awaitable, Value fallback) {
    Outcome outcome = co_await outcome_of(awaitable);
    if (outcome.failed_with(StopAsyncIteration_type)) co_return fallback;
    co_return outcome;
}
Value f_anext(Args args) {
    Type* type = type_of(args[0]);
    if (type->slots.anext == nullptr)
        return raise(TypeError_type, "'{}' object is not an async iterator", type->name_view());
    Value awaitable = type->slots.anext(args[0]);
    if (!awaitable || !args[1]) return awaitable;
    return next_or_default(std::move(awaitable), args[1]).named("anext");
}

constexpr Method kFunctions[] = {
    {"len", "obj, /", &f_len},
    {"repr", "obj, /", &f_repr},
    {"ascii", "obj, /", &f_ascii},
    {"hash", "obj, /", &f_hash},
    {"id", "obj, /", &f_id},
    {"callable", "obj, /", &f_callable},
    {"format", "value, format_spec='', /", &f_format},
    {"getattr", "object, name, default=?, /", &f_getattr},
    {"hasattr", "obj, name, /", &f_hasattr},
    {"setattr", "obj, name, value, /", &f_setattr},
    {"delattr", "obj, name, /", &f_delattr},
    {"isinstance", "obj, class_or_tuple, /", &f_isinstance},
    {"issubclass", "cls, class_or_tuple, /", &f_issubclass},
    {"iter", "object, sentinel=?, /", &f_iter},
    {"next", "iterator, default=?, /", &f_next},
    {"sorted", "iterable, /, *, key=None, reverse=False", &f_sorted},
    {"all", "iterable, /", &any_or_all<true>},
    {"any", "iterable, /", &any_or_all<false>},
    {"vars", "object=?, /", &f_vars},
    {"dir", "object=?, /", &f_dir},
    {"aiter", "async_iterable, /", &f_aiter},
    {"anext", "aiterator, default=?, /", &f_anext},
};

}  // namespace

std::span<const Method> object_functions() { return kFunctions; }

}  // namespace loopglass
