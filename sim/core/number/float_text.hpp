#pragma once

/// Doubles as text and back, digit for digit as CPython 3.13: `repr`, the printf-like presentations,
/// `float(text)`, `round(x, n)`, `float.hex` and `float.fromhex`.
///
/// Everything here rounds correctly (half to even on exact ties) and knows no locale.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopglass::number {

/// The significant decimal digits of a finite double: `0.d1d2d3... * 10**point`, without trailing zeros.
/// Zero has no digits and its point is 1.
struct DecimalDigits {
    std::string digits;
    int point = 1;
    bool negative = false;
};

/// The fewest digits that read back as the same double.
DecimalDigits shortest_digits(double finite);
/// Rounded to `count` significant digits (at least 1).
DecimalDigits significant_digits(double finite, int count);
/// Rounded to `count` digits after the decimal point (at least 0).
DecimalDigits fraction_digits(double finite, int count);

/// How `format_float` writes; the fields correspond to the flags of CPython's PyOS_double_to_string.
struct FloatPresentation {
    /// One of `e E f F g G`, or `r` for the shortest digits that read back (precision unused).
    char type = 'r';
    int precision = 0;
    /// Ends a number without fraction or exponent in `.0`, as repr does.
    bool add_dot_zero = false;
    /// Keeps the decimal point and, under `g`, trailing zeros: the `#` of a format spec.
    bool alternate = false;
    /// Writes what rounds to minus zero without its sign: the `z` of a format spec.
    bool no_negative_zero = false;
};

/// CPython 3.13 Python/pystrtod.c: PyOS_double_to_string.
std::string format_float(double value, const FloatPresentation& presentation);

/// `repr(value)`.
std::string repr_float(double value);

/// `float(text)` for a str: any white space around, digits of any script, single underscores between
/// digits, `inf`, `infinity`, `nan`. Empty if malformed: then CPython raises
/// ValueError `could not convert string to float: ` + repr(text).
std::optional<double> parse_float(std::string_view text);

/// The same for bytes: only ASCII white space and digits.
std::optional<double> parse_float_bytes(std::string_view bytes);

/// Reads `[digits][.digits][e[sign]digits]`, already known to be well formed and without underscores:
/// what a literal of the language looks like. Too large gives infinity, too small zero.
double read_decimal(std::string_view well_formed);

/// `round(value, digits)`. Empty where CPython raises
/// OverflowError `rounded value too large to represent`.
std::optional<double> round_float(double value, std::int64_t digits);

/// `round(value)` before it becomes an int: half to even.
double round_to_integer(double value);

/// `value.hex()`.
std::string hex_float(double value);

enum class HexFloatError : std::uint8_t {
    malformed,  ///< ValueError `invalid hexadecimal floating-point string`
    too_large,  ///< OverflowError `hexadecimal value too large to represent as a float`
};

struct HexFloat {
    double value = 0;
    std::optional<HexFloatError> error;
};

/// `float.fromhex(text)`.
HexFloat parse_hex_float(std::string_view text);

}  // namespace loopglass::number
