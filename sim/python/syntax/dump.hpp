#pragma once
// A syntax tree as text, letter by letter what CPython's ast.dump() prints: the proof that the parser is right.

#include <string>

#include "sim/python/syntax/ast.hpp"

namespace loopglass {

struct DumpOptions {
    /// Adds lineno, col_offset, end_lineno and end_col_offset (ast.dump's include_attributes).
    bool include_attributes = false;
};

/// The text of `ast.dump(ast.parse(source))`.
std::string dump(const ast::Module& module, const DumpOptions& options = {});

/// The text of `ast.dump(ast.parse(source, mode='eval'))`.
std::string dump(const ast::Expression& expression, const DumpOptions& options = {});

}  // namespace loopglass
