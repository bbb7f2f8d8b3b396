#include "sim/core/text/percent_format.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>

#include "sim/core/number/float_text.hpp"
#include "sim/core/number/integer_text.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass::text {

namespace {

using Failure = Unexpected<FormatError>;

Failure value_error(std::string message) { return {{FormatError::Type::value_error, std::move(message)}}; }

/// Reads decimal digits at `offset`; false if their value exceeds `greatest`.
bool take_number(std::string_view format, std::size_t& offset, std::int64_t greatest,
                 std::optional<std::int64_t>& number) {
    while (offset < format.size() && format[offset] >= '0' && format[offset] <= '9') {
        const std::int64_t digit = format[offset] - '0';
        if (number.value_or(0) > (greatest - digit) / 10) return false;
        number = number.value_or(0) * 10 + digit;
        ++offset;
    }
    return true;
}

bool take_flag(PercentConversion& conversion, char flag) {
    switch (flag) {
        case '-': conversion.left_adjusted = true; return true;
        case '+': conversion.plus = true; return true;
        case ' ': conversion.blank = true; return true;
        case '#': conversion.alternate = true; return true;
        case '0': conversion.zero_filled = true; return true;
        default: return false;
    }
}

/// Takes the key in parentheses, which may nest; false if they do not close.
bool take_key(std::string_view format, std::size_t& offset, std::optional<std::string_view>& key) {
    if (offset >= format.size() || format[offset] != '(') return true;
    const std::size_t first = ++offset;
    int depth = 1;
    for (; offset < format.size() && depth > 0; ++offset) {
        if (format[offset] == '(') ++depth;
        if (format[offset] == ')') --depth;
    }
    if (depth > 0) return false;
    key = format.substr(first, offset - 1 - first);
    return true;
}

/// Lays out sign, prefix and body. Zeros go behind sign and prefix, blanks before them.
Formatted pad(Unit unit, const PercentConversion& conversion, std::string_view sign_and_prefix, std::string_view body,
              bool zero_filled, std::size_t limit) {
    const std::size_t used = sign_and_prefix.size() + length(unit, body);
    const auto width = static_cast<std::size_t>(conversion.width.value_or(0));
    if (width > limit) return Failure{{FormatError::Type::memory_error, ""}};
    const std::size_t padding = width > used ? width - used : 0;

    std::string out;
    if (!conversion.left_adjusted && !zero_filled) out.append(padding, ' ');
    out += sign_and_prefix;
    if (!conversion.left_adjusted && zero_filled) out.append(padding, '0');
    out += body;
    if (conversion.left_adjusted) out.append(padding, ' ');
    return out;
}

std::string sign_of(const PercentConversion& conversion, bool negative) {
    if (negative) return "-";
    return conversion.plus ? "+" : conversion.blank ? " " : "";
}

int base_of(char32_t letter) {
    if (letter == 'o') return 8;
    return letter == 'x' || letter == 'X' ? 16 : 10;
}

/// Lays out an integer whose digits, with a minus sign, are known.
Formatted pad_integer(const PercentConversion& conversion, std::string digits, std::size_t limit) {
    const char32_t letter = conversion.letter;
    const bool negative = digits[0] == '-';
    if (negative) digits.erase(0, 1);
    if (letter == 'X') digits = upper(digits);
    std::string prefix = sign_of(conversion, negative);
    if (conversion.alternate && letter == 'o') prefix += "0o";
    if (conversion.alternate && (letter == 'x' || letter == 'X')) prefix += letter == 'X' ? "0X" : "0x";

    const auto least = static_cast<std::size_t>(conversion.precision.value_or(0));
    constexpr std::size_t greatest_precision = std::numeric_limits<int>::max() - 3;
    if (least > greatest_precision) return Failure{{FormatError::Type::overflow_error, "precision too large"}};
    if (least > limit) return Failure{{FormatError::Type::memory_error, ""}};
    if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
    return pad(Unit::byte, conversion, prefix, digits, conversion.zero_filled, limit);
}

}  // namespace

void PercentConversion::set_width(std::int64_t value) {
    if (value < 0) left_adjusted = true;
    // The magnitude of the least value does not exist; such a width is refused later anyway.
    width =
        value == std::numeric_limits<std::int64_t>::min() ? std::numeric_limits<std::int64_t>::max() : std::abs(value);
}

void PercentConversion::set_precision(std::int64_t value) { precision = std::max<std::int64_t>(value, 0); }

Expected<PercentConversion, FormatError> parse_percent_conversion(Unit unit, std::string_view format,
                                                                  std::size_t offset) {
    PercentConversion conversion;
    const std::size_t start = offset;
    if (!take_key(format, offset, conversion.key)) return value_error("incomplete format key");
    while (offset < format.size() && take_flag(conversion, format[offset])) ++offset;

    if (offset < format.size() && format[offset] == '*') {
        conversion.width_from_value = true;
        ++offset;
    } else if (!take_number(format, offset, std::numeric_limits<std::int64_t>::max(), conversion.width)) {
        return value_error("width too big");
    }
    if (offset < format.size() && format[offset] == '.') {
        ++offset;
        conversion.precision = 0;
        if (offset < format.size() && format[offset] == '*') {
            conversion.precision_from_value = true;
            ++offset;
        } else if (!take_number(format, offset, std::numeric_limits<int>::max(), conversion.precision)) {
            return value_error(unit == Unit::byte ? "prec too big" : "precision too big");
        }
    }
    constexpr std::string_view ignored_sizes = "hlL";
    if (offset < format.size() && ignored_sizes.find(format[offset]) != std::string_view::npos) ++offset;
    if (offset >= format.size()) return value_error("incomplete format");

    conversion.letter_index = to_index(unit, format, offset);
    conversion.letter = unit == Unit::byte ? static_cast<unsigned char>(format[offset]) : decode_at(format, offset);
    conversion.is_percent_sign = conversion.letter == '%' && offset == start;
    conversion.end = offset + (unit == Unit::byte ? 1 : size_from_lead(format[offset]));
    return conversion;
}

FormatError unsupported_conversion(Unit unit, const PercentConversion& conversion) {
    const char32_t letter = conversion.letter;
    if (unit == Unit::byte && letter >= 0x80) {
        return {FormatError::Type::overflow_error, "character argument not in range(0x110000)"};
    }
    const bool shows = unit == Unit::byte || (letter > 31 && letter < 127);
    return {FormatError::Type::value_error, fmt::format("unsupported format character '{}' (0x{:x}) at index {}",
                                                        shows ? static_cast<char>(letter) : '?',
                                                        static_cast<unsigned>(letter), conversion.letter_index)};
}

Formatted percent_text(Unit unit, const PercentConversion& conversion, std::string_view value, std::size_t limit) {
    if (conversion.precision) {
        value = value.substr(0, to_offset(unit, value, static_cast<std::size_t>(*conversion.precision)));
    }
    return pad(unit, conversion, "", value, false, limit);
}

Formatted percent_character(Unit unit, const PercentConversion& conversion, std::string_view value, std::size_t limit) {
    return pad(unit, conversion, "", value, false, limit);
}

Formatted percent_integer(const PercentConversion& conversion, const number::BigInteger& value, std::size_t limit,
                          std::size_t most_digits) {
    const int base = base_of(conversion.letter);
    if (base != 10 || most_digits == 0) return pad_integer(conversion, value.to_digits(base), limit);
    auto decimal = value.to_decimal(most_digits);
    if (!decimal) return value_error(number::too_many_digits_message(most_digits));
    return pad_integer(conversion, *std::move(decimal), limit);
}

Formatted percent_integer(const PercentConversion& conversion, std::int64_t value, std::size_t limit) {
    char buffer[66];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, value, base_of(conversion.letter));
    return pad_integer(conversion, std::string(buffer, written.ptr), limit);
}

Formatted percent_float(const PercentConversion& conversion, double value, std::size_t limit) {
    constexpr std::int64_t default_precision = 6;
    constexpr std::size_t room_for_integer_part = 400;
    const std::int64_t precision = conversion.precision.value_or(default_precision);
    if (static_cast<std::size_t>(precision) + room_for_integer_part > limit) {
        return Failure{{FormatError::Type::memory_error, ""}};
    }
    const std::string written = number::format_float(value, {.type = static_cast<char>(conversion.letter),
                                                             .precision = static_cast<int>(precision),
                                                             .alternate = conversion.alternate});
    const bool negative = written[0] == '-';
    return pad(Unit::byte, conversion, sign_of(conversion, negative),
               std::string_view(written).substr(negative ? 1 : 0), conversion.zero_filled, limit);
}

}  // namespace loopglass::text
