#pragma once
// What a number's spelling means.

#include <cstdint>
#include <string_view>

#include "sim/python/syntax/ast.hpp"

namespace loopglass {

/// More decimal digits than this CPython refuses to convert (sys.int_info.default_max_str_digits).
inline constexpr std::size_t kMaximumDecimalDigits = 4300;

struct NumberLiteral {
    ast::ConstantKind kind;   // Int, Float or Imaginary
    std::string_view digits;  // Int: lower case, without prefix and underscores
    std::uint8_t base;        // Int: 2, 8, 10 or 16
    double value;             // Float and Imaginary
};

/// `text` is a number as the lexer accepts it. Digits live in it or in `arena`.
NumberLiteral parse_number(std::string_view text, Arena& arena);

}  // namespace loopglass
