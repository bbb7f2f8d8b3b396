#pragma once
// Constants as Python's repr() writes them.

#include <string>

#include "sim/python/syntax/ast.hpp"

namespace loopglass {

/// repr() of the constant's value.
std::string repr_of(const ast::Constant& constant);

}  // namespace loopglass
