#include "sim/core/text/quote.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

char choose_quote(std::string_view text) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    return has_single && !has_double ? '"' : '\'';
}

/// Appends the escapes that str and bytes share; false if `byte` needs none of them.
bool append_short_escape(std::string& out, char32_t byte, char escaped_quote) {
    switch (byte) {
        case '\t': out += "\\t"; return true;
        case '\n': out += "\\n"; return true;
        case '\r': out += "\\r"; return true;
        case '\\': out += "\\\\"; return true;
        default: break;
    }
    if (byte != static_cast<char32_t>(escaped_quote)) return false;
    out += '\\';
    out += escaped_quote;
    return true;
}

/// Most text needs neither escapes nor a second thought about quotes.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) {
        return byte >= 0x20 && byte < 0x7F && byte != '\'' && byte != '"' && byte != '\\';
    });
}

std::string quoted(std::string_view text, bool ascii_only) {
    std::string out;
    if (is_plain(text)) {
        out.reserve(text.size() + 2);
        return out.append("'").append(text).append("'");
    }
    const char quote = choose_quote(text);
    out.reserve(text.size() + 2);
    out += quote;
    for (const char32_t code_point : CodePoints(text)) {
        if (append_short_escape(out, code_point, quote)) continue;
        if (is_printable(code_point) && (code_point < 0x80 || !ascii_only)) {
            append(out, code_point);
        } else {
            append_escape(out, code_point);
        }
    }
    out += quote;
    return out;
}

std::string quoted_bytes(std::string_view bytes, char quote, char escaped_quote) {
    std::string out = "b";
    out.reserve(bytes.size() + 3);
    out += quote;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (append_short_escape(out, value, escaped_quote)) continue;
        if (value < 0x20 || value >= 0x7F) {
            append_escape(out, value);
        } else {
            out += byte;
        }
    }
    out += quote;
    return out;
}

}  // namespace

void append_escape(std::string& out, char32_t code_point) {
    const auto value = static_cast<unsigned>(code_point);
    if (value < 0x100) {
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", value);
    } else if (value < 0x10000) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
    } else {
        fmt::format_to(std::back_inserter(out), "\\U{:08x}", value);
    }
}

std::string repr_str(std::string_view text) { return quoted(text, false); }

std::string ascii_str(std::string_view text) { return quoted(text, true); }

std::string escape_non_ascii(std::string_view repr) {
    std::string out;
    out.reserve(repr.size());
    for (const char32_t code_point : CodePoints(repr)) {
        if (code_point < 0x80) {
            out.push_back(static_cast<char>(code_point));
        } else {
            append_escape(out, code_point);
        }
    }
    return out;
}

std::string repr_bytes(std::string_view bytes) {
    const char quote = choose_quote(bytes);
    return quoted_bytes(bytes, quote, quote);
}

std::string repr_bytearray(std::string_view bytes) {
    return "bytearray(" + quoted_bytes(bytes, choose_quote(bytes), '\'') + ")";
}

}  // namespace loopglass::text
