// How objects say what they are made of, for copying and pickling: object.__reduce__, __reduce_ex__ and __getstate__.
// What they give is put together in Python (sim/python/lib/copyreg.py).
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/import.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

Value call_copyreg(std::string_view function, std::initializer_list<View> arguments) {
    Value module = import_module("copyreg", nullptr, View(), 0);
    return module ? call_method(module, function, arguments) : Value();
}

Value object_reduce(Args args) { return call_copyreg("_reduce", {args[0], make_int(0)}); }
Value object_reduce_ex(Args args) { return call_copyreg("_reduce_overridden", {args[0], args[1]}); }
Value object_state(Args args) { return call_copyreg("_state", {args[0]}); }

constexpr Method kMethods[] = {
    {"__reduce__", "self, /", &object_reduce},
    {"__reduce_ex__", "self, protocol, /", &object_reduce_ex},
    {"__getstate__", "self, /", &object_state},
};

/// set, frozenset and bytearray: the items as the argument of the type, then what a subclass has added.
Value container_reduce(Args args, Value items) {
    if (!items) return {};
    Value state = call_method(args[0], "__getstate__");
    if (!state) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({items}), state});
}
Value set_reduce(Args args) { return container_reduce(args, list_from(args[0])); }
/// Protocols below 3 know no bytes: text in latin-1 stands for them.
Value bytearray_reduce(Args args) {
    Value state = call_method(args[0], "__getstate__");
    if (!state) return {};
    const Value encoding = make_str("latin-1");
    Value text = call_method(args[0], "decode", {encoding});
    if (!text) return {};
    const bool empty = as_str(text)->length == 0;
    return make_tuple({View(type_of(args[0])), empty ? make_tuple(0) : make_tuple({text, encoding}), state});
}
Value bytearray_reduce_ex(Args args) {
    std::int64_t protocol = 0;
    if (!to_int64(args[1], protocol)) return {};
    return protocol < 3 ? bytearray_reduce(args) : container_reduce(args, call(View(&bytes_type), args[0]));
}

/// A function by its name; a method bound to an object as getattr(object, name).
Value method_reduce(View name, View self) {
    if (!self || self.is_none() || is_instance(self, module_type)) return name;
    const View getattr = dict_get(python_state().builtins.get(), intern("getattr"));
    return make_tuple({getattr, make_tuple({self, name})});
}
Value native_function_reduce(Args args) {
    const auto* function = args[0].as<NativeFunction>();
    return method_reduce(make_str(function->method->name), function->self);
}
Value bound_method_reduce(Args args) {
    const auto* method = args[0].as<BoundMethod>();
    const Value name = get_attr(method->function, intern("__name__"));
    return name ? method_reduce(name, method->self) : Value();
}

constexpr Method kSetMethods[] = {{"__reduce__", "self, /", &set_reduce}};
constexpr Method kBytearrayMethods[] = {{"__reduce__", "self, /", &bytearray_reduce},
                                        {"__reduce_ex__", "self, protocol, /", &bytearray_reduce_ex}};
constexpr Method kNativeFunctionMethods[] = {{"__reduce__", "self, /", &native_function_reduce}};
constexpr Method kBoundMethodMethods[] = {{"__reduce__", "self, /", &bound_method_reduce}};

}  // namespace

void add_object_reduction() {
    add_methods(object_type, kMethods);
    add_methods(set_type, kSetMethods);
    add_methods(frozenset_type, kSetMethods);
    add_methods(bytearray_type, kBytearrayMethods);
    add_methods(native_function_type, kNativeFunctionMethods);
    add_methods(bound_method_type, kBoundMethodMethods);
    add_methods(method_wrapper_type, kBoundMethodMethods);
}

}  // namespace loopglass
