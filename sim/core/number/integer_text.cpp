#include "sim/core/number/integer_text.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass::number {

namespace {

/// The base that a prefix `0x`, `0o` or `0b` names, or 0.
int prefixed_base(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1]) {
        case 'x':
        case 'X': return 16;
        case 'o':
        case 'O': return 8;
        case 'b':
        case 'B': return 2;
        default: return 0;
    }
}

/// Digits without their underscores; empty if one stands at an end or beside another.
std::string without_underscores(std::string_view text) {
    if (text.empty() || text.front() == '_' || text.back() == '_' || text.find("__") != std::string_view::npos)
        return {};
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    return digits;
}

IntegerParse failed(IntegerParse::Error error, std::size_t digits = 0) { return {BigInteger(), error, digits}; }

}  // namespace

// CPython 3.13 Objects/longobject.c: PyLong_FromString.
IntegerParse parse_integer_bytes(std::string_view bytes, int base, std::size_t most_digits) {
    std::string_view text = strip_ascii_space(bytes);
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);

    const int prefix = prefixed_base(text);
    const bool takes_prefix = prefix != 0 && (base == 0 || base == prefix);
    // A literal such as 012 is an error in base 0, but 00 is not.
    const bool only_zero = base == 0 && prefix == 0 && !text.empty() && text[0] == '0';
    if (base == 0) base = prefix == 0 ? 10 : prefix;
    if (takes_prefix) {
        text.remove_prefix(2);
        if (!text.empty() && text[0] == '_') text.remove_prefix(1);
    }

    const std::string digits = without_underscores(text);
    const bool power_of_two = std::has_single_bit(static_cast<unsigned>(base));
    // Where the digits end in something else, CPython reports that first.
    const auto is_digit_of_base = [&](char character) {
        return BigInteger::from_digits(std::string_view(&character, 1), base).has_value();
    };
    if (!power_of_two && most_digits != 0 && digits.size() > most_digits) {
        const bool sound = std::all_of(digits.begin(), digits.end(), is_digit_of_base);
        if (!sound) return failed(IntegerParse::Error::malformed);
        return failed(IntegerParse::Error::too_many_digits, digits.size());
    }
    auto value = BigInteger::from_digits(digits, base);
    if (!value || (only_zero && !value->is_zero())) return failed(IntegerParse::Error::malformed);
    return {negative ? -*value : *std::move(value), std::nullopt, digits.size()};
}

IntegerParse parse_integer(std::string_view content, int base, std::size_t most_digits) {
    return parse_integer_bytes(text::to_ascii_number_text(content), base, most_digits);
}

std::string too_many_digits_message(std::size_t digits, std::size_t most_digits) {
    return fmt::format(
        "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; "
        "use sys.set_int_max_str_digits() to increase the limit",
        most_digits, digits);
}

std::string too_many_digits_message(std::size_t most_digits) {
    return fmt::format(
        "Exceeds the limit ({} digits) for integer string conversion; "
        "use sys.set_int_max_str_digits() to increase the limit",
        most_digits);
}

}  // namespace loopglass::number
