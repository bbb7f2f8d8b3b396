#include "sim/core/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace loopglass::text {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080u;

std::uint64_t load_word(const char* data) {
    std::uint64_t word;
    std::memcpy(&word, data, sizeof word);
    return word;
}

/// Bytes of the word that start a code point: all but 10xxxxxx.
std::size_t starts_in(std::uint64_t word) {
    const std::uint64_t continuations = word & ~(word << 1) & high_bits;
    return 8 - static_cast<std::size_t>(std::popcount(continuations));
}

}  // namespace

void append(std::string& out, char32_t code_point) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point < 0x80) {
        out.push_back(static_cast<char>(code_point));
    } else if (code_point < 0x800) {
        out.push_back(static_cast<char>(0xC0 | code_point >> 6));
        out.push_back(tail(0));
    } else if (code_point < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | code_point >> 12));
        out.push_back(tail(6));
        out.push_back(tail(0));
    } else {
        out.push_back(static_cast<char>(0xF0 | code_point >> 18));
        out.push_back(tail(12));
        out.push_back(tail(6));
        out.push_back(tail(0));
    }
}

std::string encode(char32_t code_point) {
    std::string out;
    append(out, code_point);
    return out;
}

bool is_ascii(std::string_view text) {
    const char* data = text.data();
    std::size_t left = text.size();
    for (; left >= 8; data += 8, left -= 8) {
        if ((load_word(data) & high_bits) != 0) return false;
    }
    return std::none_of(data, data + left, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

std::size_t count_code_points(std::string_view text) {
    const char* data = text.data();
    std::size_t left = text.size();
    std::size_t count = 0;
    for (; left >= 8; data += 8, left -= 8) count += starts_in(load_word(data));
    for (; left > 0; ++data, --left) count += is_continuation(*data) ? 0 : 1;
    return count;
}

std::size_t offset_of(std::string_view text, std::size_t index) {
    std::size_t offset = 0;
    // A word holds at most eight starts, so skipping it never passes the wanted one.
    while (index >= 8 && text.size() - offset >= 8) {
        index -= starts_in(load_word(text.data() + offset));
        offset += 8;
    }
    while (offset < text.size() && is_continuation(text[offset])) ++offset;
    for (; index > 0 && offset < text.size(); --index) offset += size_from_lead(text[offset]);
    return std::min(offset, text.size());
}

char32_t widest(std::string_view text) {
    if (is_ascii(text)) {
        return text.empty() ? 0 : static_cast<char32_t>(*std::max_element(text.begin(), text.end()));
    }
    char32_t greatest = 0;
    for (const char32_t code_point : CodePoints(text)) greatest = std::max(greatest, code_point);
    return greatest;
}

std::size_t find_invalid(std::string_view text, bool allow_surrogates) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (text.size() - offset >= 8 && (load_word(text.data() + offset) & high_bits) == 0) {
            offset += 8;
            continue;
        }
        const auto lead = static_cast<unsigned char>(text[offset]);
        if (lead < 0x80) {
            ++offset;
            continue;
        }
        const std::size_t size = size_from_lead(text[offset]);
        if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < size) return offset;
        for (std::size_t index = 1; index < size; ++index) {
            if (!is_continuation(text[offset + index])) return offset;
        }
        const char32_t code_point = decode_at(text, offset);
        const bool overlong = encoded_size(code_point) != size;
        if (overlong || code_point > max_code_point || (!allow_surrogates && is_surrogate(code_point))) return offset;
        offset += size;
    }
    return std::string_view::npos;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (const char32_t code_point : CodePoints(text)) out.push_back(code_point);
    return out;
}

std::string from_utf32(std::u32string_view code_points) {
    std::string out;
    out.reserve(code_points.size());
    for (const char32_t code_point : code_points) append(out, code_point);
    return out;
}

}  // namespace loopglass::text
