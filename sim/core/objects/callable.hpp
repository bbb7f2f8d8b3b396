#pragma once
/// What native code offers to Python: functions, methods, getters, and the descriptors that bind them.
#include <span>

#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type native_function_type, method_descriptor_type, slot_wrapper_type, getset_type, member_type,
    bound_method_type, staticmethod_type, classmethod_type, property_type, classmethod_descriptor_type,
    method_wrapper_type;

struct Signature;

/// builtin_function_or_method, or (unbound, in a type's dict) method_descriptor. `self` is empty when unbound.
struct NativeFunction : GcObject {
    const Method* method;
    const Signature* signature;
    Value self;
    Type* owner;  ///< the type whose table holds it; null for module functions
    Str* module;
};
struct BoundMethod : GcObject {
    Value function;
    Value self;
};
/// staticmethod, classmethod.
struct MethodWrapper : GcObject {
    Value function;
    Dict* dict;
};
struct Property : GcObject {
    Value get, set, del, doc, name;
};

Value make_native_function(const Method& method, Str* module);
Value make_bound_method(View function, View self);
/// A bound native closure over `self` (any value): what `functools.partial`-like natives and callbacks need.
Value make_native_closure(const Method& method, View self);

/// A native method of a type's table bound to an instance.
Value make_bound_native(View descriptor, View self);
/// staticmethod(function) or classmethod(function).
Value make_wrapper(Type& type, View function);
/// Member descriptor of a `__slots__` entry at byte `offset` of the instance.
Value make_member(Type* owner, Str* name, std::uint32_t offset);
/// Puts a table's rows into the dict of a builtin type.
void add_methods(Type& type, std::span<const Method> methods);
void add_getters(Type& type, std::span<const Getter> getters);
/// The getset descriptor of one row.
Value make_getset(Type* owner, const Getter& getter);
/// Functions written in Python; sim/python adds its type here so that core can tell.
bool has_python_signature(View function);
extern Type* python_function_type;

/// Binds `args` to the signature of `function` and calls it.
Value call_native(NativeFunction* function, const CallArgs& args);

}  // namespace loopglass
