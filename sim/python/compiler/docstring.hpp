#pragma once
/// Docstrings: where they are and how they are kept.
#include <string>
#include <string_view>

#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

/// The string that opens a module, class or function; null when there is none.
const ast::Constant* docstring_of(ast::Stmts body);
/// Without the indentation that all lines but the first share, as CPython keeps it since 3.13 (Python/compile.c:
/// _PyCompile_CleanDoc).
std::string clean_docstring(std::string_view text);

}  // namespace loopglass::compiler
