#pragma once

/// The grammar of `float(text)`, apart from the arithmetic. Shared by float and complex.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace loopglass::number {

struct ScannedFloat {
    enum class Kind { decimal, infinity, nan };
    Kind kind = Kind::decimal;
    bool negative = false;
    /// `[digits][.digits][e[sign]digits]` without underscores, for `read_decimal`.
    std::string digits;
};

/// ASCII white space as C's isspace: what number texts and bytes methods take for space.
constexpr bool is_ascii_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
constexpr bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::string_view strip_ascii_space(std::string_view text);

/// `text` without its underscores, or empty if one of them is not between two digits.
std::optional<std::string> remove_underscores(std::string_view text);

/// Length of the longest prefix of `text` that reads as a float (sign included); 0 if there is none.
/// White space and underscores end it.
std::size_t float_prefix(std::string_view text);

/// Scans a whole text: white space around it, underscores between digits.
std::optional<ScannedFloat> scan_float(std::string_view text);

/// True if a well-formed decimal that is not zero is 1 or more: decides between overflow and underflow.
bool exceeds_one(std::string_view well_formed);

}  // namespace loopglass::number
