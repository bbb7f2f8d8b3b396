#include "sim/core/text/codec.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "sim/core/text/ascii_case.hpp"
#include "sim/core/text/quote.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

/// Names as `normalized` leaves them.
constexpr std::pair<std::string_view, Encoding> encoding_names[] = {
    {"utf_8", Encoding::utf_8},
    {"utf8", Encoding::utf_8},
    {"u8", Encoding::utf_8},
    {"utf", Encoding::utf_8},
    {"utf8_ucs2", Encoding::utf_8},
    {"utf8_ucs4", Encoding::utf_8},
    {"cp65001", Encoding::utf_8},
    {"utf_8_sig", Encoding::utf_8_sig},
    {"ascii", Encoding::ascii},
    {"646", Encoding::ascii},
    {"us", Encoding::ascii},
    {"us_ascii", Encoding::ascii},
    {"ansi_x3.4_1968", Encoding::ascii},
    {"ansi_x3_4_1968", Encoding::ascii},
    {"ansi_x3.4_1986", Encoding::ascii},
    {"cp367", Encoding::ascii},
    {"csascii", Encoding::ascii},
    {"ibm367", Encoding::ascii},
    {"iso646_us", Encoding::ascii},
    {"iso_646.irv_1991", Encoding::ascii},
    {"iso_ir_6", Encoding::ascii},
    {"latin_1", Encoding::latin_1},
    {"latin1", Encoding::latin_1},
    {"latin", Encoding::latin_1},
    {"l1", Encoding::latin_1},
    {"8859", Encoding::latin_1},
    {"iso8859", Encoding::latin_1},
    {"iso8859_1", Encoding::latin_1},
    {"iso_8859_1", Encoding::latin_1},
    {"iso_8859_1_1987", Encoding::latin_1},
    {"iso_ir_100", Encoding::latin_1},
    {"cp819", Encoding::latin_1},
    {"csisolatin1", Encoding::latin_1},
    {"ibm819", Encoding::latin_1},
    {"utf_16", Encoding::utf_16},
    {"utf16", Encoding::utf_16},
    {"u16", Encoding::utf_16},
    {"utf_16_le", Encoding::utf_16_le},
    {"utf_16le", Encoding::utf_16_le},
    {"unicodelittleunmarked", Encoding::utf_16_le},
    {"utf_16_be", Encoding::utf_16_be},
    {"utf_16be", Encoding::utf_16_be},
    {"unicodebigunmarked", Encoding::utf_16_be},
    {"utf_32", Encoding::utf_32},
    {"utf32", Encoding::utf_32},
    {"u32", Encoding::utf_32},
    {"utf_32_le", Encoding::utf_32_le},
    {"utf_32le", Encoding::utf_32_le},
    {"utf_32_be", Encoding::utf_32_be},
    {"utf_32be", Encoding::utf_32_be},
};

/// Lower case, with every run of other characters than letters, digits and dots turned into one underscore.
/// CPython 3.13 Lib/encodings/__init__.py: normalize_encoding.
std::string normalized(std::string_view name) {
    std::string out;
    bool gap = false;
    for (const char byte : name) {
        const bool kept = ascii::is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '.';
        if (!kept) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += '_';
        gap = false;
        out += ascii::to_lower(byte);
    }
    return out;
}

}  // namespace

std::optional<Encoding> find_encoding(std::string_view name) {
    const std::string wanted = normalized(name);
    for (const auto& [known, encoding] : encoding_names) {
        if (known == wanted) return encoding;
    }
    return std::nullopt;
}

std::string_view bytes_in_error(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::utf_8_sig && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes;
}

// CPython 3.13 Objects/exceptions.c: UnicodeDecodeError_str, UnicodeEncodeError_str.
std::string decode_error_message(std::string_view bytes, std::string_view encoding, std::int64_t start,
                                 std::int64_t end, std::string_view reason) {
    if (start >= 0 && start < static_cast<std::int64_t>(bytes.size()) && end == start + 1) {
        return fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", encoding,
                           static_cast<unsigned char>(bytes[static_cast<std::size_t>(start)]), start, reason);
    }
    return fmt::format("'{}' codec can't decode bytes in position {}-{}: {}", encoding, start, end - 1, reason);
}

std::string encode_error_message(std::string_view text, std::string_view encoding, std::int64_t start, std::int64_t end,
                                 std::string_view reason) {
    const std::size_t offset = start < 0 ? text.size() : offset_of(text, static_cast<std::size_t>(start));
    if (offset < text.size() && end == start + 1) {
        std::string escaped;
        append_escape(escaped, decode_at(text, offset));
        return fmt::format("'{}' codec can't encode character '{}' in position {}: {}", encoding, escaped, start,
                           reason);
    }
    return fmt::format("'{}' codec can't encode characters in position {}-{}: {}", encoding, start, end - 1, reason);
}

}  // namespace loopglass::text
