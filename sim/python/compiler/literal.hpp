#pragma once
/// The value of a literal.
#include "sim/core/value.hpp"
#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

Value literal_value(const ast::Constant& literal);

}  // namespace loopglass::compiler
