#include "sim/core/number/float_scan.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace loopglass::number {

namespace {

constexpr char lower_ascii(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower_ascii(b); });
}

std::size_t count_digits(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_ascii_digit);
    return static_cast<std::size_t>(end - text.begin());
}

std::size_t sign_length(std::string_view text) { return !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0; }

/// Length of `inf`, `infinity` or `nan` at the start of `text`, or 0.
std::size_t word_length(std::string_view text) {
    if (starts_with_word(text, "infinity")) return 8;
    if (starts_with_word(text, "inf") || starts_with_word(text, "nan")) return 3;
    return 0;
}

std::size_t decimal_length(std::string_view text) {
    std::size_t length = count_digits(text);
    std::size_t digits = length;
    if (length < text.size() && text[length] == '.') {
        const std::size_t fraction = count_digits(text.substr(length + 1));
        digits += fraction;
        length += 1 + fraction;
    }
    if (digits == 0) return 0;
    if (length < text.size() && lower_ascii(text[length]) == 'e') {
        const std::size_t mark = length + 1 + sign_length(text.substr(length + 1));
        const std::size_t exponent = count_digits(text.substr(mark));
        if (exponent > 0) length = mark + exponent;
    }
    return length;
}

}  // namespace

std::string_view strip_ascii_space(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<std::string> remove_underscores(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] != '_') {
            out += text[index];
            continue;
        }
        const bool after_digit = index > 0 && is_ascii_digit(text[index - 1]);
        const bool before_digit = index + 1 < text.size() && is_ascii_digit(text[index + 1]);
        if (!after_digit || !before_digit) return std::nullopt;
    }
    return out;
}

std::size_t float_prefix(std::string_view text) {
    const std::size_t sign = sign_length(text);
    const std::string_view unsigned_text = text.substr(sign);
    const std::size_t word = word_length(unsigned_text);
    const std::size_t length = word > 0 ? word : decimal_length(unsigned_text);
    return length == 0 ? 0 : sign + length;
}

std::optional<ScannedFloat> scan_float(std::string_view text) {
    const auto plain = remove_underscores(strip_ascii_space(text));
    if (!plain || plain->empty() || float_prefix(*plain) != plain->size()) return std::nullopt;
    ScannedFloat scanned;
    scanned.negative = plain->front() == '-';
    scanned.digits = plain->substr(sign_length(*plain));
    switch (lower_ascii(scanned.digits.front())) {
        case 'i': scanned.kind = ScannedFloat::Kind::infinity; break;
        case 'n': scanned.kind = ScannedFloat::Kind::nan; break;
        default: break;
    }
    return scanned;
}

bool exceeds_one(std::string_view well_formed) {
    const std::size_t mark = std::min(well_formed.find_first_of("eE"), well_formed.size());
    const std::string_view mantissa = well_formed.substr(0, mark);
    const std::size_t first = mantissa.find_first_not_of("0.");
    if (first == std::string_view::npos) return false;
    const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
    const std::int64_t place =
        first < dot ? static_cast<std::int64_t>(dot - first) : -static_cast<std::int64_t>(first - dot - 1);

    std::int64_t exponent = 0;
    if (mark < well_formed.size()) {
        const bool signed_plus = well_formed[mark + 1] == '+';
        const char* begin = well_formed.data() + mark + (signed_plus ? 2 : 1);
        const auto result = std::from_chars(begin, well_formed.data() + well_formed.size(), exponent);
        if (result.ec == std::errc::result_out_of_range) return well_formed[mark + 1] != '-';
    }
    return exponent > 0 ? place > -exponent : place > 0 && exponent > -place;
}

}  // namespace loopglass::number
