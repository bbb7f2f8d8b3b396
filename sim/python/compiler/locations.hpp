#pragma once
/// Positions that are not simply a node's own.
#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

/// CPython 3.13 Python/compile.c: update_start_location_to_match_attr. An access or a method call in the middle of a
/// chain over many lines stands on the line of its name.
Location attribute_location(Location where, const ast::Attribute& attribute);
/// co_firstlineno of a function or class: its first decorator's line.
std::uint32_t first_line_of(Location where, ast::Exprs decorators);
inline Location line_of(std::uint32_t line) {
    const auto number = static_cast<std::int32_t>(line);
    return {number, 0, number, 0};
}

}  // namespace loopglass::compiler
