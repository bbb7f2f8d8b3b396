#pragma once
/// What annotations are made of: `list[int]` (types.GenericAlias) and `int | None` (types.UnionType).
#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type generic_alias_type, union_type;

struct GenericAlias : GcObject {
    Value origin;
    Ref<Tuple> args;
};
struct Union : GcObject {
    Ref<Tuple> args;  ///< two at least, flat, each once
};

/// `origin[item]`; a tuple `item` is several arguments.
Value make_generic_alias(View origin, View item);
/// `left | right` of types, None, aliases and unions; NotImplemented when either is none of them.
Value make_union(View left, View right);
inline bool is_generic_alias(View value) { return is_instance(value, generic_alias_type); }

/// The `__class_getitem__` of builtin containers; a row of their method tables: "cls, object, /".
Value class_get_item(Args args);

void define_annotation_types();

}  // namespace loopglass
