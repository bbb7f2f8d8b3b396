#pragma once
// Warnings that need no tree: unknown escapes in string literals, numbers that run into a keyword.

#include <span>
#include <string_view>

#include "sim/python/syntax/syntax_warning.hpp"
#include "sim/python/syntax/token.hpp"

namespace loopglass {

/// In the order in which CPython 3.13 gives them; `tokens` are those of `source`, which parses.
SyntaxWarnings literal_warnings(std::string_view source, std::span<const Token> tokens);

}  // namespace loopglass
