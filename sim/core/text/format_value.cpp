// Applies a parsed format spec to a value. CPython 3.13 Python/formatter_unicode.c.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/number/float_text.hpp"
#include "sim/core/number/integer_text.hpp"
#include "sim/core/text/format_spec.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

using Failure = Unexpected<FormatError>;

Failure value_error(std::string message) { return {{FormatError::Type::value_error, std::move(message)}}; }
Failure overflow_error(std::string message) { return {{FormatError::Type::overflow_error, std::move(message)}}; }
Failure memory_error() { return {{FormatError::Type::memory_error, ""}}; }

/// True if a spec asks for more text than the limit allows, whatever the value.
bool too_wide(const FormatSpec& spec, std::size_t limit) {
    const std::size_t fill_size = encoded_size(spec.fill);
    return spec.width.value_or(0) > limit / fill_size;
}

void append_fill(std::string& out, char32_t fill, std::size_t count) {
    if (fill < 0x80) {
        out.append(count, static_cast<char>(fill));
        return;
    }
    const std::string encoded = encode(fill);
    for (std::size_t index = 0; index < count; ++index) out += encoded;
}

/// A number as the formatter sees it: sign, prefix (`0x`), the digits that may be grouped, and the rest.
struct NumberParts {
    std::string sign;
    std::string prefix;
    std::string digits;
    std::string rest;
};

/// Inserts separators from the right and zeros at the left until there are `least` characters.
/// CPython 3.13 Objects/unicodeobject.c: _PyUnicode_InsertThousandsGrouping.
std::string group_digits(const std::string& digits, std::size_t group, char separator, std::size_t least) {
    std::string reversed;
    std::size_t in_group = 0;
    const auto push = [&](char digit) {
        if (group != 0 && in_group == group) {
            reversed += separator;
            in_group = 0;
        }
        reversed += digit;
        ++in_group;
    };
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) push(*digit);
    // A separator never stands first, so the result may be one longer than asked for.
    while (reversed.size() < least) push('0');
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::size_t group_size(const FormatSpec& spec) {
    if (spec.grouping == Grouping::none) return 0;
    return spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
}

std::string lay_out(NumberParts parts, const FormatSpec& spec) {
    if (parts.sign.empty() && (spec.sign == '+' || spec.sign == ' ')) parts.sign = std::string(1, spec.sign);
    const std::size_t around = parts.sign.size() + parts.prefix.size() + count_code_points(parts.rest);
    const std::size_t width = spec.width.value_or(0);
    const bool zero_filled = spec.fill == '0' && spec.align == Align::after_sign;
    std::string digits;
    if (!parts.digits.empty()) {
        const std::size_t least = zero_filled && width > around ? width - around : 0;
        digits = group_digits(parts.digits, group_size(spec), static_cast<char>(spec.grouping), least);
    }
    const std::size_t used = around + digits.size();
    const std::size_t padding = width > used ? width - used : 0;

    std::string out;
    if (spec.align == Align::right) append_fill(out, spec.fill, padding);
    if (spec.align == Align::center) append_fill(out, spec.fill, padding / 2);
    out += parts.sign;
    out += parts.prefix;
    if (spec.align == Align::after_sign) append_fill(out, spec.fill, padding);
    out += digits;
    out += parts.rest;
    if (spec.align == Align::left) append_fill(out, spec.fill, padding);
    if (spec.align == Align::center) append_fill(out, spec.fill, padding - padding / 2);
    return out;
}

/// Splits what `number::format_float` wrote.
NumberParts split_float(std::string_view written) {
    NumberParts parts;
    if (!written.empty() && written[0] == '-') {
        parts.sign = "-";
        written.remove_prefix(1);
    }
    const auto end = std::find_if_not(written.begin(), written.end(), number::is_ascii_digit);
    const auto digits = static_cast<std::size_t>(end - written.begin());
    parts.digits = written.substr(0, digits);
    parts.rest = written.substr(digits);
    return parts;
}

constexpr int default_precision = 6;

/// The float presentation that a spec without width means; `default_type` says what an omitted type does.
number::FloatPresentation presentation_of(const FormatSpec& spec) {
    number::FloatPresentation presentation;
    presentation.alternate = spec.alternate;
    presentation.no_negative_zero = spec.no_negative_zero;
    presentation.precision = static_cast<int>(spec.precision.value_or(default_precision));
    switch (spec.type) {
        case 0: presentation.type = spec.precision ? 'g' : 'r'; break;
        case 'n': presentation.type = 'g'; break;
        case '%': presentation.type = 'f'; break;
        default: presentation.type = static_cast<char>(spec.type); break;
    }
    return presentation;
}

bool is_float_type(char32_t type) {
    constexpr std::u32string_view types = U"eEfFgGn%";
    return type == 0 || types.find(type) != std::u32string_view::npos;
}

/// Precisions that CPython refuses, or that would not fit.
std::optional<Failure> check_precision(const FormatSpec& spec, std::size_t limit) {
    const std::size_t precision = spec.precision.value_or(0);
    if (precision > static_cast<std::size_t>(std::numeric_limits<int>::max())) return value_error("precision too big");
    constexpr std::size_t room_for_integer_part = 400;
    if (precision + room_for_integer_part > limit) return memory_error();
    return std::nullopt;
}

// What formatting needs of an integer, for those that fit into 64 bits and those that do not.

std::optional<std::int64_t> as_int64(std::int64_t value) { return value; }
std::optional<std::int64_t> as_int64(const number::BigInteger& value) { return value.to_int64(); }
std::optional<double> as_double(std::int64_t value) { return static_cast<double>(value); }
std::optional<double> as_double(const number::BigInteger& value) { return value.to_double(); }

/// Digits with a minus sign; empty if there are more than `most_digits`.
std::optional<std::string> digits_of(std::int64_t value, int base, std::size_t) {
    char buffer[66];
    return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, value, base).ptr);
}
std::optional<std::string> digits_of(const number::BigInteger& value, int base, std::size_t most_digits) {
    if (base != 10 || most_digits == 0) return value.to_digits(base);
    return value.to_decimal(most_digits);
}

Formatted format_character(std::optional<std::int64_t> code_point, const FormatSpec& spec) {
    if (spec.sign != 0) return value_error("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) return value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    if (!code_point) return overflow_error("Python int too large to convert to C long");
    if (*code_point < 0 || *code_point > static_cast<std::int64_t>(max_code_point)) {
        return overflow_error("%c arg not in range(0x110000)");
    }
    NumberParts parts;
    parts.rest = encode(static_cast<char32_t>(*code_point));
    return lay_out(std::move(parts), spec);
}

int base_of(char32_t type) {
    switch (type) {
        case 'b': return 2;
        case 'o': return 8;
        case 'x':
        case 'X': return 16;
        default: return 10;
    }
}

template <class Integer>
Formatted format_any_integer(const Integer& value, const FormatSpec& spec, std::string_view type_name,
                             std::size_t limit, std::size_t most_digits) {
    constexpr std::u32string_view integer_types = U"bcdoxXn";
    if (integer_types.find(spec.type) == std::u32string_view::npos) {
        if (spec.type == 0 || !is_float_type(spec.type)) return Failure{unknown_format_code(spec.type, type_name)};
        const auto real = as_double(value);
        if (!real) return overflow_error("int too large to convert to float");
        return format_float(*real, spec, type_name, limit);
    }
    if (spec.precision) return value_error("Precision not allowed in integer format specifier");
    if (spec.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (too_wide(spec, limit)) return memory_error();
    if (spec.type == 'c') return format_character(as_int64(value), spec);

    const int base = base_of(spec.type);
    auto digits = digits_of(value, base, most_digits);
    if (!digits) return value_error(number::too_many_digits_message(most_digits));
    NumberParts parts;
    parts.digits = *std::move(digits);
    if (parts.digits[0] == '-') {
        parts.sign = "-";
        parts.digits.erase(0, 1);
    }
    if (spec.alternate && base != 10) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    if (spec.type == 'X') {
        parts.digits = upper(parts.digits);
        parts.prefix = upper(parts.prefix);
    }
    return lay_out(std::move(parts), spec);
}

}  // namespace

Formatted format_str(std::string_view value, const FormatSpec& spec, std::string_view type_name, std::size_t limit) {
    if (spec.type != 's') return Failure{unknown_format_code(spec.type, type_name)};
    if (spec.sign == ' ') return value_error("Space not allowed in string format specifier");
    if (spec.sign != 0) return value_error("Sign not allowed in string format specifier");
    if (spec.no_negative_zero) {
        return value_error("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate) return value_error("Alternate form (#) not allowed in string format specifier");
    if (spec.align == Align::after_sign) return value_error("'=' alignment not allowed in string format specifier");
    if (too_wide(spec, limit)) return memory_error();

    NumberParts parts;
    parts.rest = value;
    if (spec.precision) parts.rest.resize(offset_of(value, *spec.precision));
    return lay_out(std::move(parts), spec);
}

Formatted format_integer(const number::BigInteger& value, const FormatSpec& spec, std::string_view type_name,
                         std::size_t limit, std::size_t most_digits) {
    return format_any_integer(value, spec, type_name, limit, most_digits);
}

Formatted format_integer(std::int64_t value, const FormatSpec& spec, std::string_view type_name, std::size_t limit) {
    return format_any_integer(value, spec, type_name, limit, 0);
}

Formatted format_float(double value, const FormatSpec& spec, std::string_view type_name, std::size_t limit) {
    if (!is_float_type(spec.type)) return Failure{unknown_format_code(spec.type, type_name)};
    if (const auto failure = check_precision(spec, limit)) return *failure;
    if (too_wide(spec, limit)) return memory_error();
    number::FloatPresentation presentation = presentation_of(spec);
    presentation.add_dot_zero = spec.type == 0;
    std::string written = number::format_float(spec.type == '%' ? value * 100 : value, presentation);
    if (spec.type == '%') written += '%';
    return lay_out(split_float(written), spec);
}

Formatted format_complex(double real, double imaginary, const FormatSpec& spec, std::string_view type_name,
                         std::size_t limit) {
    if (spec.type == '%' || !is_float_type(spec.type)) return Failure{unknown_format_code(spec.type, type_name)};
    if (const auto failure = check_precision(spec, limit)) return *failure;
    if (spec.fill == '0') return value_error("Zero padding is not allowed in complex format specifier");
    if (spec.align == Align::after_sign) {
        return value_error("'=' alignment flag is not allowed in complex format specifier");
    }
    if (too_wide(spec, limit)) return memory_error();

    const number::FloatPresentation presentation = presentation_of(spec);
    FormatSpec part_spec;
    part_spec.sign = spec.sign;
    part_spec.grouping = spec.grouping;
    const bool like_repr = spec.type == 0;
    const bool only_imaginary = like_repr && real == 0 && !std::signbit(real);

    NumberParts whole;
    if (like_repr && !only_imaginary) whole.rest += '(';
    if (!only_imaginary) {
        whole.rest += lay_out(split_float(number::format_float(real, presentation)), part_spec);
        part_spec.sign = '+';
    }
    whole.rest += lay_out(split_float(number::format_float(imaginary, presentation)), part_spec);
    whole.rest += 'j';
    if (like_repr && !only_imaginary) whole.rest += ')';

    FormatSpec outer = spec;
    outer.sign = 0;
    return lay_out(std::move(whole), outer);
}

}  // namespace loopglass::text
