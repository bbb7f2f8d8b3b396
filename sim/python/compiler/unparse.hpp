#pragma once
/// An expression back to source text, as CPython writes annotations under `from __future__ import annotations`.
#include <string>

#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

/// CPython 3.13 Python/ast_unparse.c: _PyAST_ExprAsUnicode.
std::string unparse(const ast::Expr* expression);

}  // namespace loopglass::compiler
