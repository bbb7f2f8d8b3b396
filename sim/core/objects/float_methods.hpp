#pragma once
/// The rows of float's methods and attributes, for `define_float_type`.
#include <span>

#include "sim/core/type.hpp"

namespace loopglass {

std::span<const Method> float_methods();
std::span<const Getter> float_getters();

}  // namespace loopglass
