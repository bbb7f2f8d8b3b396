#include "sim/python/syntax/literal_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "sim/python/syntax/identifier_tables.hpp"
#include "sim/python/syntax/utf8.hpp"

namespace loopglass {
namespace {

bool is_printable(std::uint32_t code) {
    if (code < 0x80) return code >= 0x20 && code != 0x7F;
    const CharacterRange* end = kPrintable + kPrintable_size;
    const CharacterRange* range =
        std::upper_bound(kPrintable, end, code, [](std::uint32_t c, const CharacterRange& r) { return c < r.first; });
    return range != kPrintable && code <= range[-1].last;
}

char quote_for(std::string_view text) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    return has_single && !has_double ? '"' : '\'';
}

/// Writes the escape of an ASCII character that needs one; false if it needs none.
bool append_escape(std::string& out, std::uint32_t code, char quote) {
    switch (code) {
        case '\n': out += "\\n"; return true;
        case '\r': out += "\\r"; return true;
        case '\t': out += "\\t"; return true;
        case '\\': out += "\\\\"; return true;
        default: break;
    }
    if (code != static_cast<unsigned char>(quote)) return false;
    out += '\\';
    out += quote;
    return true;
}

std::string repr_of_bytes(std::string_view bytes) {
    const char quote = quote_for(bytes);
    std::string out = "b";
    out += quote;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (append_escape(out, byte, quote)) continue;
        if (byte < 0x20 || byte >= 0x7F)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    out += quote;
    return out;
}

/// Any base's digits in decimal, by schoolbook multiplication.
std::string decimal(std::string_view digits, unsigned base) {
    if (base == 10) {
        const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
        return std::string(digits.substr(first));
    }
    constexpr std::uint64_t kLimb = 1'000'000'000;
    std::vector<std::uint64_t> limbs{0};
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
        for (std::uint64_t& limb : limbs) {
            const std::uint64_t value = limb * base + carry;
            limb = value % kLimb;
            carry = value / kLimb;
        }
        if (carry != 0) limbs.push_back(carry);
    }
    std::string out = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) out += fmt::format("{:09}", limbs[i]);
    return out;
}

/// repr() of a float; without ".0" if it is to be followed by a `j`.
std::string repr_of_float(double value, bool is_imaginary) {
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    if (std::isnan(value)) return "nan";
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t e = text.find('e');
    std::string digits(text.substr(0, e));
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    const std::string_view power = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    int exponent = 0;
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (exponent < -4 || exponent >= 16) {
        std::string out = digits.substr(0, 1);
        if (digits.size() > 1) out += "." + digits.substr(1);
        return out + fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    const int count = static_cast<int>(digits.size());
    if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (count <= exponent + 1) {
        return digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') + (is_imaginary ? "" : ".0");
    }
    return digits.substr(0, static_cast<std::size_t>(exponent) + 1) + "." +
           digits.substr(static_cast<std::size_t>(exponent) + 1);
}

}  // namespace

std::string repr_of_text(std::string_view text) {
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code = utf8_decode(text, at);
        const std::size_t length = utf8_length(static_cast<unsigned char>(text[at]));
        if (!append_escape(out, code, quote)) {
            if (is_printable(code))
                out += text.substr(at, length);
            else if (code < 0x100)
                out += fmt::format("\\x{:02x}", code);
            else if (code < 0x10000)
                out += fmt::format("\\u{:04x}", code);
            else
                out += fmt::format("\\U{:08x}", code);
        }
        at += length;
    }
    out += quote;
    return out;
}

std::string repr_of(const ast::Constant& constant) {
    switch (constant.value_kind) {
        case ast::ConstantKind::None: return "None";
        case ast::ConstantKind::True: return "True";
        case ast::ConstantKind::False: return "False";
        case ast::ConstantKind::Ellipsis: return "Ellipsis";
        case ast::ConstantKind::Int: return decimal(constant.text, constant.base);
        case ast::ConstantKind::Float: return repr_of_float(constant.number, false);
        case ast::ConstantKind::Imaginary: return repr_of_float(constant.number, true) + "j";
        case ast::ConstantKind::Str: return repr_of_text(constant.text);
        case ast::ConstantKind::Bytes: return repr_of_bytes(constant.text);
    }
    return {};
}

}  // namespace loopglass
