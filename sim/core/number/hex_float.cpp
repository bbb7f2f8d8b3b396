// float.hex and float.fromhex. CPython 3.13 Objects/floatobject.c: float_hex_impl, float_fromhex_impl.

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "sim/core/number/binary64.hpp"
#include "sim/core/number/float_scan.hpp"
#include "sim/core/number/float_text.hpp"

namespace loopglass::number {

namespace {

std::optional<unsigned> hex_digit(char byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return std::nullopt;
}

/// The leading 64 bits of a run of hexadecimal digits, and what happened to the rest.
struct HexMantissa {
    std::uint64_t bits = 0;
    bool sticky = false;
    std::int64_t exponent = 0;
    std::size_t digits = 0;

    void take(unsigned digit, bool after_point) {
        ++digits;
        if (bits >> 60 == 0) {
            bits = bits << 4 | digit;
            exponent -= after_point ? 4 : 0;
        } else {
            sticky = sticky || digit != 0;
            exponent += after_point ? 0 : 4;
        }
    }
};

/// Reads `p[sign]digits` at the start of `text` and removes it. Far beyond any double it saturates.
bool take_exponent(std::string_view& text, std::int64_t& exponent) {
    if (text.empty() || (text[0] != 'p' && text[0] != 'P')) return true;
    text.remove_prefix(1);
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    constexpr std::int64_t saturation = std::int64_t{1} << 40;
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && is_ascii_digit(text[digits]); ++digits) {
        value = std::min(saturation, value * 10 + (text[digits] - '0'));
    }
    text.remove_prefix(digits);
    exponent += negative ? -value : value;
    return digits > 0;
}

}  // namespace

std::string hex_float(double value) {
    if (!std::isfinite(value)) return repr_float(value);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const char* sign = std::signbit(value) ? "-" : "";
    if (value == 0) return fmt::format("{}0x0.0p+0", sign);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const int biased = static_cast<int>(bits >> 52 & 0x7FF);
    const int exponent = biased == 0 ? -1022 : biased - 1023;
    return fmt::format("{}0x{}.{:013x}p{:+d}", sign, biased == 0 ? 0 : 1, fraction, exponent);
}

HexFloat parse_hex_float(std::string_view text) {
    constexpr HexFloat malformed{0, HexFloatError::malformed};
    text = strip_ascii_space(text);
    if (const std::size_t word = float_prefix(text);
        word > 0 && word == text.size() && text.find_first_of("nN") != std::string_view::npos) {
        return {*parse_float_bytes(text), std::nullopt};
    }
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) text.remove_prefix(2);

    HexMantissa mantissa;
    bool after_point = false;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (text[0] == '.' && !after_point) {
            after_point = true;
        } else if (const auto digit = hex_digit(text[0])) {
            mantissa.take(*digit, after_point);
        } else {
            break;
        }
    }
    if (mantissa.digits == 0 || !take_exponent(text, mantissa.exponent)) return malformed;
    const auto value = compose_double(mantissa.bits, mantissa.sticky, mantissa.exponent);
    // CPython notices an overflow before what follows the number.
    if (!value) return {0, HexFloatError::too_large};
    if (!text.empty()) return malformed;
    return {negative ? -*value : *value, std::nullopt};
}

}  // namespace loopglass::number
