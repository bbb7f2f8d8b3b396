#pragma once
// What CPython refuses after parsing: 'return' outside function, duplicate argument, nonlocal at module
// level … The checks of CPython 3.13's symtable.c and compile.c that need nothing but the tree.

#include <optional>

#include "sim/python/syntax/ast.hpp"
#include "sim/python/syntax/problem.hpp"

namespace loopglass {

/// The first problem CPython would raise when compiling `module`, or nothing.
std::optional<SyntaxProblem> validate(const ast::Module& module);
/// The same of an expression on its own (mode 'eval').
std::optional<SyntaxProblem> validate(const ast::Expression& expression);

}  // namespace loopglass
