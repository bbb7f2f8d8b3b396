#pragma once
/// The values of literals and of arithmetic on them.
#include "sim/core/value.hpp"
#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

Value literal_value(const ast::Constant& literal);
/// `left op right` of two constants; empty when that raises or grows large.
Value fold_binary(ast::Operator op, const Value& left, const Value& right);

}  // namespace loopglass::compiler
