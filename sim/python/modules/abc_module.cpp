// _abc: which classes match the sequence and mapping patterns of a match statement.
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

constexpr std::uint32_t kPatterns = type_flags::kSequence | type_flags::kMapping;

/// A class, and those below it that match no pattern yet. Builtin types are as they are.
/// CPython 3.13 Modules/_abc.c: set_collection_flag_recursive.
void match_patterns(Type* type, std::uint32_t patterns) {
    if (type->has(kPatterns) || !type->is_heap_type()) return;
    type->type_flag_bits |= patterns;
    if (type->subclasses == nullptr) return;
    for (Type* subclass : *type->subclasses) match_patterns(subclass, patterns);
}

/// Of a class whose body says which it is.
Value match_pattern(Args args) {
    if (!is_instance(args[0], type_type)) return raise_text(TypeError_type, "a class is needed");
    const int mapping = truth(args[1]);
    if (mapping < 0) return {};
    match_patterns(args[0].as<Type>(), mapping > 0 ? type_flags::kMapping : type_flags::kSequence);
    return Value::none();
}

/// Of a class that is registered with an abstract one.
Value match_like(Args args) {
    if (!is_instance(args[0], type_type) || !is_instance(args[1], type_type))
        return raise_text(TypeError_type, "classes are needed");
    const std::uint32_t patterns = args[1].as<Type>()->type_flag_bits & kPatterns;
    if (patterns != 0) match_patterns(args[0].as<Type>(), patterns);
    return Value::none();
}

constexpr Method kFunctions[] = {
    {"match_pattern", "cls, mapping, /", &match_pattern},
    {"match_like", "cls, abstract, /", &match_like},
};

}  // namespace

Ref<Module> make_abc_module() {
    Ref<Module> module = make_module("_abc");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
