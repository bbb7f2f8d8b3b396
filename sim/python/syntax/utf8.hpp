#pragma once
// UTF-8 as the front end needs it: decode one character, encode one, count.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace loopglass {

/// Length in bytes of the character that `lead` begins (1 for stray continuation bytes).
inline std::size_t utf8_length(unsigned char lead) {
    if (lead < 0xC0) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// The code point at `text[at]`, which must begin a character of valid UTF-8 (or WTF-8).
inline std::uint32_t utf8_decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    switch (utf8_length(static_cast<unsigned char>(text[at]))) {
        case 1: return byte(0);
        case 2: return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        case 3: return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        default: return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    }
}

/// Appends `code` as UTF-8; a lone surrogate as WTF-8 (three bytes).
template <class Sink>
void utf8_append(Sink& sink, std::uint32_t code) {
    const auto put = [&](std::uint32_t byte) { sink.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

/// Number of characters in valid UTF-8.
inline std::size_t utf8_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

/// Offset of the first byte that is not valid UTF-8 (no surrogates, no overlong forms), or npos.
std::size_t utf8_find_invalid(std::string_view text);

}  // namespace loopglass
