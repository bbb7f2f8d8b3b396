#pragma once

/// The pieces of `format % values` for str and bytes. The VM drives them: it copies the text between
/// conversions, fetches the values (a conversion may ask for up to three), converts them to int, float or
/// text with its own TypeErrors, and hands the result back here to be laid out.
///
/// CPython 3.13 Objects/unicodeobject.c: unicode_format_arg_parse, unicode_format_arg_output;
/// Objects/bytesobject.c: _PyBytes_FormatEx.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/number/big_integer.hpp"
#include "sim/core/text/format_spec.hpp"
#include "sim/core/text/unit.hpp"

namespace loopglass::text {

/// What stands between a `%` and the letter that ends the conversion.
struct PercentConversion {
    /// The text inside `%(...)`; then the values must be a mapping.
    std::optional<std::string_view> key;
    bool left_adjusted = false;
    bool plus = false;
    bool blank = false;
    bool alternate = false;
    bool zero_filled = false;
    /// `*`: the next value gives the width; hand it to `set_width`.
    bool width_from_value = false;
    /// `.*`: the next value gives the precision; hand it to `set_precision`.
    bool precision_from_value = false;
    std::optional<std::int64_t> width;
    std::optional<std::int64_t> precision;
    /// The letter. The VM answers an unknown one with `unsupported_conversion`, after it fetched the value.
    char32_t letter = 0;
    /// Position of the letter in the format, in the units of the text.
    std::size_t letter_index = 0;
    /// Byte offset behind the letter, where the text goes on.
    std::size_t end = 0;

    /// `%%`, which takes no value. A percent sign after flags or a width is an unsupported letter.
    bool is_percent_sign = false;

    void set_width(std::int64_t value);
    void set_precision(std::int64_t value);
};

/// Reads the conversion whose `%` stands just before byte `offset` of `format`.
Expected<PercentConversion, FormatError> parse_percent_conversion(Unit unit, std::string_view format,
                                                                  std::size_t offset);

/// ValueError `unsupported format character 'z' (0x7a) at index 1`.
FormatError unsupported_conversion(Unit unit, const PercentConversion& conversion);

/// `s`, `r`, `a` and, for bytes, `b`: `value` is already text; the precision cuts it.
Formatted percent_text(Unit unit, const PercentConversion& conversion, std::string_view value,
                       std::size_t limit = default_format_limit);
/// `c`: `value` is one character or one byte. (In bytes CPython lets the precision cut that as well.)
Formatted percent_character(Unit unit, const PercentConversion& conversion, std::string_view value,
                            std::size_t limit = default_format_limit);
/// `d`, `i`, `u`, `o`, `x`, `X`. A decimal number of more than `most_digits` digits is a ValueError; 0: there is no
/// limit.
Formatted percent_integer(const PercentConversion& conversion, const number::BigInteger& value,
                          std::size_t limit = default_format_limit, std::size_t most_digits = 4300);
Formatted percent_integer(const PercentConversion& conversion, std::int64_t value,
                          std::size_t limit = default_format_limit);
/// `e`, `E`, `f`, `F`, `g`, `G`.
Formatted percent_float(const PercentConversion& conversion, double value, std::size_t limit = default_format_limit);

}  // namespace loopglass::text
