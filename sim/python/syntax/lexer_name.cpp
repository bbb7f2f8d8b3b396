// Names, keywords, and the prefixes of strings.

#include <array>

#include <fmt/format.h>

#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/syntax/lexer_state.hpp"

namespace loopglass::lexing {
namespace {

constexpr auto kNamePart = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c) {
        table[static_cast<std::size_t>(c)] =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 128;
    }
    return table;
}();

/// Whether the letters of [text] are a legal string prefix; order and case are free.
bool is_string_prefix(std::string_view word, bool* is_format, bool* is_raw) {
    if (word.size() > 2) return false;
    bool bytes = false, format = false, raw = false, unicode = false;
    for (const char c : word) {
        bool* const seen = c == 'b' || c == 'B'   ? &bytes
                           : c == 'f' || c == 'F' ? &format
                           : c == 'r' || c == 'R' ? &raw
                           : c == 'u' || c == 'U' ? &unicode
                                                  : nullptr;
        if (seen == nullptr || *seen) return false;
        *seen = true;
    }
    *is_format = format;
    *is_raw = raw;
    return !(unicode && word.size() > 1) && !(bytes && format);
}

}  // namespace

bool Lexer::scan_name() {
    const std::uint32_t begin = at_;
    std::uint32_t end = at_;
    unsigned char seen = 0;
    while (end < text_.size() && kNamePart[static_cast<unsigned char>(text_[end])]) {
        seen |= static_cast<unsigned char>(text_[end]);
        ++end;
    }
    at_ = end;
    const std::string_view word = text_.substr(begin, end - begin);
    const int next = peek();
    if (next == '\'' || next == '"') {
        bool is_format = false;
        bool is_raw = false;
        if (is_string_prefix(word, &is_format, &is_raw)) {
            return is_format ? begin_format_string(begin, is_raw) : scan_string(begin);
        }
    }
    if (seen >= 128) {
        if (!check_identifier(begin, end)) return false;
        emit(TokenKind::Name, begin, end);
    } else {
        emit(keyword_or_name(word), begin, end);
    }
    return true;
}

/// Refuses the first character that may not stand in a name where it stands.
bool Lexer::check_identifier(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end;) {
        const char32_t code = text::decode_at(text_, at);
        const auto length = static_cast<std::uint32_t>(text::size_from_lead(text_[at]));
        const bool is_legal =
            code < 128 || (at == begin ? text::is_identifier_start(code) : text::is_identifier_continue(code));
        at += length;
        if (is_legal) continue;
        at_ = at;
        const auto number = static_cast<std::uint32_t>(code);
        if (!text::is_printable(code)) {
            return refuse(fmt::format("invalid non-printable character U+{:04X}", number));
        }
        return refuse(fmt::format("invalid character '{}' (U+{:04X})", text_.substr(at - length, length), number));
    }
    return true;
}

}  // namespace loopglass::lexing
