// bytes.decode. CPython 3.13 Objects/unicodeobject.c: unicode_decode_utf8, PyUnicode_DecodeUTF16Stateful ...

#include "sim/core/text/codec.hpp"
#include "sim/core/text/codec_handler.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

/// What a decoder finds at one place: a character, or why there is none and how many bytes that concerns.
struct Decoded {
    char32_t code_point = 0;
    std::size_t size = 0;
    const char* reason = nullptr;
};

Decoded wrong(const char* reason, std::size_t size) { return {0, size, reason}; }

/// The second byte of some sequences is restricted, against overlong forms, surrogates and excess.
bool second_byte_fits(unsigned char lead, char second) {
    const auto byte = static_cast<unsigned char>(second);
    switch (lead) {
        case 0xE0: return byte >= 0xA0 && byte < 0xC0;
        case 0xED: return byte >= 0x80 && byte < 0xA0;
        case 0xF0: return byte >= 0x90 && byte < 0xC0;
        case 0xF4: return byte >= 0x80 && byte < 0x90;
        default: return is_continuation(second);
    }
}

Decoded decode_utf8_at(std::string_view bytes, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(bytes[offset]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return wrong("invalid start byte", 1);
    const std::size_t size = size_from_lead(bytes[offset]);
    for (std::size_t index = 1; index < size; ++index) {
        if (offset + index == bytes.size()) return wrong("unexpected end of data", index);
        const char next = bytes[offset + index];
        const bool fits = index == 1 ? second_byte_fits(lead, next) : is_continuation(next);
        if (!fits) return wrong("invalid continuation byte", index);
    }
    return {decode_at(bytes, offset), size};
}

Decoded decode_ascii_at(std::string_view bytes, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    if (byte >= 0x80) return wrong("ordinal not in range(128)", 1);
    return {byte, 1};
}

Decoded decode_utf16_at(std::string_view bytes, std::size_t offset, bool big_endian) {
    const std::size_t left = bytes.size() - offset;
    if (left < 2) return wrong("truncated data", left);
    const char32_t first = read_unit(bytes, offset, 2, big_endian);
    if (!is_surrogate(first)) return {first, 2};
    if (first >= 0xDC00) return wrong("illegal encoding", 2);
    if (left < 4) return wrong("unexpected end of data", left);
    const char32_t second = read_unit(bytes, offset + 2, 2, big_endian);
    if (second < 0xDC00 || second > 0xDFFF) return wrong("illegal UTF-16 surrogate", 2);
    return {0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00)), 4};
}

Decoded decode_utf32_at(std::string_view bytes, std::size_t offset, bool big_endian) {
    const std::size_t left = bytes.size() - offset;
    if (left < 4) return wrong("truncated data", left);
    const char32_t code_point = read_unit(bytes, offset, 4, big_endian);
    if (is_surrogate(code_point)) return wrong("code point in surrogate code point range(0xd800, 0xe000)", 4);
    if (code_point > max_code_point) return wrong("code point not in range(0x110000)", 4);
    return {code_point, 4};
}

Decoded decode_one(std::string_view bytes, std::size_t offset, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
        case Encoding::utf_8_sig: return decode_utf8_at(bytes, offset);
        case Encoding::ascii: return decode_ascii_at(bytes, offset);
        case Encoding::latin_1: return {static_cast<unsigned char>(bytes[offset]), 1};
        case Encoding::utf_16:
        case Encoding::utf_16_le: return decode_utf16_at(bytes, offset, false);
        case Encoding::utf_16_be: return decode_utf16_at(bytes, offset, true);
        case Encoding::utf_32:
        case Encoding::utf_32_le: return decode_utf32_at(bytes, offset, false);
        case Encoding::utf_32_be: return decode_utf32_at(bytes, offset, true);
    }
    return {};
}

/// Settles the byte order of UTF-16 and UTF-32 by their mark; returns the bytes that the mark takes.
std::size_t take_byte_order_mark(std::string_view bytes, Encoding& encoding) {
    if (encoding != Encoding::utf_16 && encoding != Encoding::utf_32) return 0;
    const bool wide = encoding == Encoding::utf_32;
    const std::size_t size = unit_size(encoding);
    encoding = wide ? Encoding::utf_32_le : Encoding::utf_16_le;
    constexpr std::uint32_t mark = 0xFEFF;
    if (bytes.size() < size) return 0;
    if (read_unit(bytes, 0, size, false) == mark) return size;
    if (read_unit(bytes, 0, size, true) != mark) return 0;
    encoding = wide ? Encoding::utf_32_be : Encoding::utf_16_be;
    return size;
}

}  // namespace

Expected<std::string, CodecError> decode(std::string_view bytes, Encoding encoding, std::string_view errors) {
    bytes = bytes_in_error(bytes, encoding);
    if (unit_size(encoding) == 1 && is_ascii(bytes)) return std::string(bytes);

    std::size_t offset = take_byte_order_mark(bytes, encoding);
    std::string out;
    while (offset < bytes.size()) {
        const Decoded decoded = decode_one(bytes, offset, encoding);
        if (decoded.reason == nullptr) {
            append(out, decoded.code_point);
            offset += decoded.size;
            continue;
        }
        const CodecError error{CodecError::Kind::cannot_decode, std::string(name_in_errors(encoding)), offset,
                               offset + decoded.size, decoded.reason};
        const auto replacement = replace_undecodable(bytes, encoding, error, errors);
        if (!replacement) return Unexpected<CodecError>{replacement.error()};
        out += replacement->text;
        offset += replacement->consumed;
    }
    return out;
}

}  // namespace loopglass::text
