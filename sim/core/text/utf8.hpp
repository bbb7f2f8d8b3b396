#pragma once

/// UTF-8, the only form in which Loopglass keeps text.
///
/// A Python str may hold lone surrogates, so what we call UTF-8 here is "generalised" UTF-8: a
/// surrogate U+D800..U+DFFF is encoded in three bytes like its neighbours. Two surrogates beside each
/// other stay two code points, as in CPython; they are never joined.
///
/// Invariant: every function here but `find_invalid` expects valid generalised UTF-8. Text from outside
/// passes through `sim/core/text/codec.hpp` first. Comparing two such strings byte by byte orders them
/// by code point, as Python orders str.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

namespace loopglass::text {

inline constexpr char32_t max_code_point = 0x10FFFF;

constexpr bool is_surrogate(char32_t code_point) { return code_point >= 0xD800 && code_point <= 0xDFFF; }

/// True for the second, third and fourth bytes of an encoded code point.
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Bytes that the encoding of `code_point` takes, 1 to 4.
constexpr std::size_t encoded_size(char32_t code_point) {
    return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

/// Bytes of the code point that starts with `lead`.
constexpr std::size_t size_from_lead(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The code point that starts at byte `offset`, which must be a boundary before the end.
constexpr char32_t decode_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t index) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + index]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) return lead;
    if (lead < 0xE0) return (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    if (lead < 0xF0) return (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
}

/// Appends the encoding of `code_point` (at most `max_code_point`).
void append(std::string& out, char32_t code_point);

/// The encoding of one code point: what `chr` returns.
std::string encode(char32_t code_point);

/// True if every byte is below 0x80: then code points and bytes coincide.
bool is_ascii(std::string_view text);

/// Number of code points: Python's `len`.
std::size_t count_code_points(std::string_view text);

/// Byte offset of code point number `index`, or the size of the text when there are fewer.
std::size_t offset_of(std::string_view text, std::size_t index);

/// Byte offset of the code point boundary before `offset`, which must be greater than zero.
constexpr std::size_t previous_offset(std::string_view text, std::size_t offset) {
    do {
        --offset;
    } while (is_continuation(text[offset]));
    return offset;
}

/// The greatest code point of the text, or 0 when it is empty. It decides the width of CPython's storage.
char32_t widest(std::string_view text);

/// Offset of the first byte that is not part of valid UTF-8, or `npos`.
/// With `allow_surrogates`, encoded lone surrogates are valid.
std::size_t find_invalid(std::string_view text, bool allow_surrogates = true);

std::u32string to_utf32(std::string_view text);
std::string from_utf32(std::u32string_view code_points);

/// The code points of a text as a range: `for (char32_t c : CodePoints(text))`.
class CodePoints {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = char32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const char32_t*;
        using reference = char32_t;

        constexpr Iterator() = default;
        constexpr Iterator(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {}

        constexpr char32_t operator*() const { return decode_at(text_, offset_); }
        constexpr Iterator& operator++() {
            offset_ += size_from_lead(text_[offset_]);
            return *this;
        }
        constexpr Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        constexpr bool operator==(const Iterator& other) const { return offset_ == other.offset_; }

        /// Byte offset of the code point.
        constexpr std::size_t offset() const { return offset_; }

    private:
        std::string_view text_;
        std::size_t offset_ = 0;
    };

    constexpr explicit CodePoints(std::string_view text) : text_(text) {}
    constexpr Iterator begin() const { return {text_, 0}; }
    constexpr Iterator end() const { return {text_, text_.size()}; }

private:
    std::string_view text_;
};

}  // namespace loopglass::text
