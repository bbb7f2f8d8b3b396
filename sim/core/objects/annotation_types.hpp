#pragma once
/// What GenericAlias and UnionType share, and nobody else needs.
#include <string>

#include "sim/core/objects/sequence.hpp"

namespace loopglass {

void define_union_type();

/// An argument in a repr: a class by its name, anything else by its own repr. False when raised.
bool append_annotation(std::string& text, View item);
/// The type variables in `args`, each once. Null when raised.
Ref<Tuple> annotation_parameters(Tuple* args);
/// `alias[item]`: the arguments of `alias` with its type variables replaced. Null when raised, TypeError when there are
/// none.
Ref<Tuple> substitute_parameters(View alias, Tuple* args, View item);

}  // namespace loopglass
