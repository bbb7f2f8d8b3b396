#pragma once

/// The texts that `int(text, base)` accepts, and the limit on decimal digits that CPython puts on both ways.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/number/big_integer.hpp"

namespace loopglass::number {

/// `sys.get_int_max_str_digits()` unless a program changed it.
inline constexpr std::size_t default_most_digits = 4300;

struct IntegerParse {
    enum class Error : std::uint8_t {
        malformed,       ///< ValueError `invalid literal for int() with base 10: '12x'`
        too_many_digits  ///< ValueError, see `too_many_digits_message`
    };
    BigInteger value;
    std::optional<Error> error;
    /// Digits counted, for the message.
    std::size_t digits = 0;
};

/// `int(text, base)` for a str; `base` is 0 or 2..36. White space around, a sign, a prefix that fits the
/// base, single underscores between digits. `most_digits` binds only bases that are no power of two; 0 lifts it.
IntegerParse parse_integer(std::string_view text, int base, std::size_t most_digits = default_most_digits);

/// The same for bytes.
IntegerParse parse_integer_bytes(std::string_view bytes, int base, std::size_t most_digits = default_most_digits);

/// The ValueError of `int(text)` with too many digits.
std::string too_many_digits_message(std::size_t digits, std::size_t most_digits);
/// The ValueError of `str(value)` with too many digits.
std::string too_many_digits_message(std::size_t most_digits);

}  // namespace loopglass::number
