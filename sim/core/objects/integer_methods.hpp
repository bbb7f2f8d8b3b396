#pragma once
/// The rows of int's methods and attributes, for `define_int_type`.
#include <span>

#include "sim/core/type.hpp"

namespace loopglass {

std::span<const Method> int_methods();
std::span<const Getter> int_getters();

}  // namespace loopglass
