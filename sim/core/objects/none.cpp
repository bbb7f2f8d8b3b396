// NoneType, NotImplementedType and ellipsis: the types of the constants that live in a word.
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type none_type, not_implemented_type, ellipsis_type;

namespace {

/// The constructor of a type whose only instance exists already.
Value construct_only(std::string_view name, CallArgs args, View instance) {
    if (args.positional != 0 || args.names != nullptr) return raise(TypeError_type, "{} takes no arguments", name);
    return instance;
}

Value none_repr(View) { return intern("None"); }
int none_truth(View) { return 0; }
std::int64_t none_hash(View) { return text::hash_of_none; }
Value none_construct(Type*, CallArgs args) { return construct_only("NoneType", args, View::none()); }

Value not_implemented_repr(View) { return intern("NotImplemented"); }
/// True for now, as in CPython 3.13, which warns of it: a TypeError from 3.14 on.
int not_implemented_truth(View) { return 1; }
Value not_implemented_construct(Type*, CallArgs args) {
    return construct_only("NotImplementedType", args, View::not_implemented());
}

Value ellipsis_repr(View) { return intern("Ellipsis"); }
Value ellipsis_construct(Type*, CallArgs args) { return construct_only("EllipsisType", args, View::ellipsis()); }

Value reduce_not_implemented(Args) { return intern("NotImplemented"); }
Value reduce_ellipsis(Args) { return intern("Ellipsis"); }

constexpr Method not_implemented_methods[] = {{"__reduce__", "self, /", reduce_not_implemented}};
constexpr Method ellipsis_methods[] = {{"__reduce__", "self, /", reduce_ellipsis}};

}  // namespace

void define_none_types() {
    none_type.slots.repr = none_repr;
    none_type.slots.truth = none_truth;
    none_type.slots.hash = none_hash;
    none_type.slots.construct = none_construct;
    define_type(none_type, {.name = "NoneType", .size = sizeof(Object)});

    not_implemented_type.slots.repr = not_implemented_repr;
    not_implemented_type.slots.truth = not_implemented_truth;
    not_implemented_type.slots.construct = not_implemented_construct;
    define_type(not_implemented_type,
                {.name = "NotImplementedType", .size = sizeof(Object), .methods = not_implemented_methods});

    ellipsis_type.slots.repr = ellipsis_repr;
    ellipsis_type.slots.construct = ellipsis_construct;
    define_type(ellipsis_type, {.name = "ellipsis", .size = sizeof(Object), .methods = ellipsis_methods});
}

}  // namespace loopglass
