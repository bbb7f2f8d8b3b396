#pragma once
/// The bases of a class: which one its instances extend, the order in which attributes are looked for, and what happens
/// when they change.
#include "sim/core/type.hpp"

namespace loopglass {

/// The base whose layout a class extends. Null with TypeError when two layouts cannot be reconciled.
Type* best_base(Tuple* bases);
/// C3 linearisation of `type` and its bases. Null with TypeError or MemoryError.
Ref<Tuple> linearise(Type* type, Tuple* bases);
/// A metaclass may say in `mro()` what its classes look through: asked once `type->mro` is linearised. False when
/// raised.
bool ask_for_mro(Type* type);

void add_subclass(Type* base, Type* subclass);
/// After a change of an attribute, of it and of all below it.
void renew_version(Type* type);

/// `type.__bases__ = bases`: the instances keep their layout, so that the new base must have the old one's. Everything
/// below `type` looks through new classes from then on. False with TypeError, and nothing has changed.
bool set_type_bases(Type* type, View bases);

}  // namespace loopglass
