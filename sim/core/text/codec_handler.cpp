#include "sim/core/text/codec_handler.hpp"

#include <utility>

#include <fmt/format.h>

#include "sim/core/text/quote.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

constexpr std::pair<std::string_view, ErrorHandler> handler_names[] = {
    {"strict", ErrorHandler::strict},
    {"ignore", ErrorHandler::ignore},
    {"replace", ErrorHandler::replace},
    {"backslashreplace", ErrorHandler::backslashreplace},
    {"surrogateescape", ErrorHandler::surrogateescape},
    {"surrogatepass", ErrorHandler::surrogatepass},
    {"xmlcharrefreplace", ErrorHandler::xmlcharrefreplace},
};

constexpr char32_t first_escaped_byte = 0xDC80;
constexpr char32_t last_escaped_byte = 0xDCFF;

bool is_utf8(Encoding encoding) { return encoding == Encoding::utf_8 || encoding == Encoding::utf_8_sig; }
bool is_unicode(Encoding encoding) { return encoding != Encoding::ascii && encoding != Encoding::latin_1; }

/// Each byte above ASCII becomes a surrogate U+DC80..U+DCFF; the first below stops it.
DecodeReplacement escape_to_surrogates(std::string_view bytes) {
    DecodeReplacement replacement;
    for (const char byte : bytes.substr(0, 4)) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80) break;
        append(replacement.text, 0xDC00 + static_cast<char32_t>(value));
        ++replacement.consumed;
    }
    return replacement;
}

/// One surrogate that stands in the bytes as if it were a character.
DecodeReplacement pass_surrogate(std::string_view bytes, Encoding encoding) {
    char32_t code_point = 0;
    std::size_t size = unit_size(encoding);
    if (is_utf8(encoding)) {
        size = 3;
        const bool shaped = bytes.size() >= size && (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0 &&
                            is_continuation(bytes[1]) && is_continuation(bytes[2]);
        if (shaped) code_point = decode_at(bytes, 0);
    } else if (is_unicode(encoding) && bytes.size() >= size) {
        code_point = read_unit(bytes, 0, size, is_big_endian(encoding));
    }
    if (!is_surrogate(code_point)) return {};
    return {encode(code_point), size};
}

}  // namespace

std::optional<ErrorHandler> find_error_handler(std::string_view name) {
    for (const auto& [known, handler] : handler_names) {
        if (known == name) return handler;
    }
    return std::nullopt;
}

Expected<DecodeReplacement, CodecError> replace_undecodable(std::string_view bytes, Encoding encoding,
                                                            const CodecError& error, std::string_view errors) {
    const auto handler = find_error_handler(errors);
    if (!handler) return Unexpected<CodecError>{{CodecError::Kind::unknown_handler, error.encoding, 0, 0, ""}};
    const std::string_view wrong = bytes.substr(error.start, error.end - error.start);
    DecodeReplacement replacement{"", wrong.size()};
    switch (*handler) {
        case ErrorHandler::strict: return Unexpected<CodecError>{error};
        case ErrorHandler::xmlcharrefreplace:
            return Unexpected<CodecError>{{CodecError::Kind::wrong_direction, error.encoding, 0, 0, ""}};
        case ErrorHandler::ignore: break;
        case ErrorHandler::replace: replacement.text = "\xEF\xBF\xBD"; break;
        case ErrorHandler::backslashreplace:
            for (const char byte : wrong) append_escape(replacement.text, static_cast<unsigned char>(byte));
            break;
        case ErrorHandler::surrogateescape: replacement = escape_to_surrogates(wrong); break;
        case ErrorHandler::surrogatepass: replacement = pass_surrogate(bytes.substr(error.start), encoding); break;
    }
    if (replacement.consumed == 0) return Unexpected<CodecError>{error};
    return replacement;
}

std::optional<EncodeReplacement> replace_unencodable(char32_t code_point, Encoding encoding, ErrorHandler handler) {
    EncodeReplacement replacement;
    switch (handler) {
        case ErrorHandler::strict: return std::nullopt;
        case ErrorHandler::ignore: break;
        case ErrorHandler::replace: replacement.content = "?"; break;
        case ErrorHandler::backslashreplace: append_escape(replacement.content, code_point); break;
        case ErrorHandler::xmlcharrefreplace:
            replacement.content = fmt::format("&#{};", static_cast<std::uint32_t>(code_point));
            break;
        case ErrorHandler::surrogateescape:
            if (code_point < first_escaped_byte || code_point > last_escaped_byte) return std::nullopt;
            replacement = {std::string(1, static_cast<char>(code_point & 0xFF)), true};
            break;
        case ErrorHandler::surrogatepass:
            if (!is_unicode(encoding) || !is_surrogate(code_point)) return std::nullopt;
            replacement.is_bytes = true;
            if (is_utf8(encoding)) {
                append(replacement.content, code_point);
            } else {
                append_unit(replacement.content, code_point, unit_size(encoding), is_big_endian(encoding));
            }
            break;
    }
    return replacement;
}

void append_unit(std::string& out, std::uint32_t value, std::size_t size, bool big_endian) {
    for (std::size_t index = 0; index < size; ++index) {
        const std::size_t place = big_endian ? size - 1 - index : index;
        out += static_cast<char>(value >> (8 * place) & 0xFF);
    }
}

std::uint32_t read_unit(std::string_view bytes, std::size_t offset, std::size_t size, bool big_endian) {
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < size; ++index) {
        const std::size_t place = big_endian ? size - 1 - index : index;
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[offset + index])) << (8 * place);
    }
    return value;
}

std::size_t unit_size(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_16:
        case Encoding::utf_16_le:
        case Encoding::utf_16_be: return 2;
        case Encoding::utf_32:
        case Encoding::utf_32_le:
        case Encoding::utf_32_be: return 4;
        default: return 1;
    }
}

bool is_big_endian(Encoding encoding) { return encoding == Encoding::utf_16_be || encoding == Encoding::utf_32_be; }

std::string_view name_in_errors(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
        case Encoding::utf_8_sig: return "utf-8";
        case Encoding::ascii: return "ascii";
        case Encoding::latin_1: return "latin-1";
        case Encoding::utf_16: return "utf-16";
        case Encoding::utf_16_le: return "utf-16-le";
        case Encoding::utf_16_be: return "utf-16-be";
        case Encoding::utf_32: return "utf-32";
        case Encoding::utf_32_le: return "utf-32-le";
        case Encoding::utf_32_be: return "utf-32-be";
    }
    return "";
}

}  // namespace loopglass::text
