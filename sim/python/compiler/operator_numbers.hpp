#pragma once
/// The interpreter's numbers for the operators of the syntax tree.
#include "sim/core/type.hpp"
#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

BinaryOp binary_op_of(ast::Operator op);

}  // namespace loopglass::compiler
