#pragma once

/// The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`,
/// as `format()`, f-strings and `str.format` apply it to str, int, float and complex.
///
/// An empty spec means `str(value)`; the caller handles it before it comes here, since only the caller
/// knows the object. The spec is UTF-8; widths count code points.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/number/big_integer.hpp"
#include "sim/core/text/expected.hpp"

namespace loopglass::text {

/// The Python exception that a formatting function asks for.
struct FormatError {
    enum class Type : std::uint8_t { value_error, overflow_error, memory_error };
    Type type = Type::value_error;
    std::string message;
};

using Formatted = Expected<std::string, FormatError>;

/// Results above this many bytes are refused with a MemoryError before they are built.
inline constexpr std::size_t default_format_limit = std::size_t{1} << 28;

enum class Align : char { left = '<', right = '>', center = '^', after_sign = '=' };
enum class Grouping : char { none = 0, comma = ',', underscore = '_' };

struct FormatSpec {
    char32_t fill = ' ';
    Align align = Align::left;
    /// `+`, `-` or blank; 0 when not given.
    char sign = 0;
    bool no_negative_zero = false;
    bool alternate = false;
    std::optional<std::size_t> width;
    Grouping grouping = Grouping::none;
    std::optional<std::size_t> precision;
    /// The presentation type; 0 when not given and the object has no default.
    char32_t type = 0;
};

/// What an omitted type and alignment mean to the object being formatted.
struct FormatDefaults {
    char type;
    Align align;
};
inline constexpr FormatDefaults str_defaults{'s', Align::left};
inline constexpr FormatDefaults integer_defaults{'d', Align::right};
inline constexpr FormatDefaults float_defaults{0, Align::right};

/// `type_name` is the name of the object's type, which some messages contain.
/// CPython 3.13 Python/formatter_unicode.c: parse_internal_render_format_spec.
Expected<FormatSpec, FormatError> parse_format_spec(std::string_view spec, FormatDefaults defaults,
                                                    std::string_view type_name);

Formatted format_str(std::string_view value, const FormatSpec& spec, std::string_view type_name = "str",
                     std::size_t limit = default_format_limit);
/// `most_digits` is the limit on decimal digits; see `sim/core/number/integer_text.hpp`.
Formatted format_integer(const number::BigInteger& value, const FormatSpec& spec, std::string_view type_name = "int",
                         std::size_t limit = default_format_limit, std::size_t most_digits = 4300);
Formatted format_integer(std::int64_t value, const FormatSpec& spec, std::string_view type_name = "int",
                         std::size_t limit = default_format_limit);
Formatted format_float(double value, const FormatSpec& spec, std::string_view type_name = "float",
                       std::size_t limit = default_format_limit);
Formatted format_complex(double real, double imaginary, const FormatSpec& spec, std::string_view type_name = "complex",
                         std::size_t limit = default_format_limit);

/// ValueError `Unknown format code 'd' for object of type 'float'`.
FormatError unknown_format_code(char32_t type, std::string_view type_name);

}  // namespace loopglass::text
