#pragma once
// From source text to syntax tree: the only door into the parser.
//
// Takes any bytes whatever: the answer is a tree or a SyntaxProblem, in time linear in the source and
// with bounded recursion. Throws nothing but std::bad_alloc.

#include <cstdint>
#include <string_view>
#include <variant>

#include "sim/python/syntax/ast.hpp"
#include "sim/python/syntax/problem.hpp"

namespace loopglass {

/// A file's last line ends though its newline lack; what is typed in, or given to eval(), need not.
enum class SourceKind : std::uint8_t { file, fragment };

using ParseResult = std::variant<ast::Module, SyntaxProblem>;
using ExpressionResult = std::variant<ast::Expression, SyntaxProblem>;

/// Parses a whole file (CPython: compile(source, filename, 'exec', ast.PyCF_ONLY_AST)). `source` and
/// `filename` are copied. What only CPython's later stages refuse is told by validate() (validate.hpp).
ParseResult parse_module(std::string_view source, std::string_view filename, SourceKind kind = SourceKind::file);

/// Parses one expression (CPython: mode 'eval').
ExpressionResult parse_expression(std::string_view source, std::string_view filename);

}  // namespace loopglass
