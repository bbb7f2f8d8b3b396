#pragma once
// How deep a syntax tree is, so that everyone after the parser may walk it by recursion.

#include "sim/python/syntax/ast.hpp"

namespace loopglass {

/// Whether some path below `body` or `expression` (may be null) has more than `limit` nodes; the two chains
/// that ast.hpp names count once.
bool is_deeper_than(int limit, ast::Stmts body, const ast::Expr* expression);

}  // namespace loopglass
