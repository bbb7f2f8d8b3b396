#pragma once
// Constants as Python's repr() writes them.

#include <string>
#include <string_view>

#include "sim/python/syntax/ast.hpp"

namespace loopglass {

/// repr() of the constant's value.
std::string repr_of(const ast::Constant& constant);

/// repr() of a str held as UTF-8 or WTF-8.
std::string repr_of_text(std::string_view text);

}  // namespace loopglass
