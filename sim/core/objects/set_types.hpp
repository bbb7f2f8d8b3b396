#pragma once
/// What the files of set and frozenset share, and nobody else needs.
#include <span>

#include "sim/core/type.hpp"

namespace loopglass {

std::span<const Method> set_methods();
std::span<const Method> frozenset_methods();

}  // namespace loopglass
