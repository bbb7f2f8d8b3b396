#include "sim/python/modules/regex/character_set.hpp"

#include <algorithm>
#include <iterator>

#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::regex {

namespace {

bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' && c < 128; }
char32_t lower(char32_t c) { return text::decode_at(text::lower(text::encode(c)), 0); }
char32_t upper(char32_t c) {
    const std::string result = text::upper(text::encode(c));
    return text::count_code_points(result) == 1 ? text::decode_at(result, 0) : c;
}

/// Letters that share their case-less form with others than their own two cases.
constexpr char32_t kUnusual[] = {0xb5,   0x130,  0x131,  0x17f,  0x345,  0x390,  0x3b0,  0x3c2,  0x3d0,
                                 0x3d1,  0x3d5,  0x3d6,  0x3f0,  0x3f1,  0x3f5,  0x1c80, 0x1c81, 0x1c82,
                                 0x1c83, 0x1c84, 0x1c85, 0x1c86, 0x1c87, 0x1c88, 0x1e9b, 0x1e9e, 0x1fbe,
                                 0x1fd3, 0x1fe3, 0x2126, 0x212a, 0x212b, 0xfb05, 0xfb06};

/// Those whose upper case is several letters, and the same ones.
char32_t twin(char32_t c) { return c == 0x1fd3 ? 0x390 : c == 0x1fe3 ? 0x3b0 : c == 0xfb05 ? 0xfb06 : c; }

}  // namespace

bool is_word(char32_t c, bool ascii) {
    if (c < 128) return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_';
    return !ascii && text::is_alphanumeric(c);
}

bool in_category(char32_t c, Category category, bool ascii) {
    switch (category) {
        case Category::digit: return c < 128 ? c >= '0' && c <= '9' : !ascii && text::is_decimal(c);
        case Category::not_digit: return !in_category(c, Category::digit, ascii);
        case Category::space: return ascii ? c == ' ' || (c >= '\t' && c <= '\r') : text::is_space(c);
        case Category::not_space: return !in_category(c, Category::space, ascii);
        case Category::word: return is_word(c, ascii);
        case Category::not_word: return !is_word(c, ascii);
    }
    return false;
}

char32_t fold(char32_t c, bool ascii) {
    if (c < 128) return is_ascii_letter(c) ? c | 0x20U : c;
    return ascii ? c : lower(upper(twin(c)));
}

char32_t lower_case(char32_t c, bool ascii) {
    if (c < 128) return is_ascii_letter(c) ? c | 0x20U : c;
    return ascii ? c : lower(c);
}

char32_t other_case(char32_t c, bool ascii) {
    if (c < 128) return is_ascii_letter(c) ? c ^ 0x20U : c;
    if (ascii) return c;
    const char32_t low = lower(c);
    return low != c ? low : upper(c);
}

CharacterSet::CharacterSet(SetItems items, bool ignore_case, bool ascii)
    : items_(std::move(items)), ignore_case_(ignore_case), ascii_(ascii) {
    for (char32_t c = 0; c < 256; ++c) {
        if (contains_slow(c)) low_[c >> 6U] |= std::uint64_t{1} << (c & 63U);
    }
}

bool CharacterSet::listed(char32_t c) const {
    return std::any_of(items_.ranges.begin(), items_.ranges.end(),
                       [&](const auto& range) { return range.first <= c && c <= range.second; }) ||
           std::any_of(items_.categories.begin(), items_.categories.end(),
                       [&](Category category) { return in_category(c, category, ascii_); });
}

bool CharacterSet::contains_slow(char32_t c) const {
    bool found = listed(c);
    if (!found && ignore_case_) {
        const char32_t folded = fold(c, ascii_);
        found = listed(folded) || listed(other_case(c, ascii_)) || listed(other_case(folded, ascii_));
        if (!found && !ascii_)
            found = std::any_of(std::begin(kUnusual), std::end(kUnusual),
                                [&](char32_t other) { return fold(other, false) == folded && listed(other); });
    }
    return found != items_.negated;
}

}  // namespace loopglass::regex
