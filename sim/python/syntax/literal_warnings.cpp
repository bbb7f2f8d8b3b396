#include "sim/python/syntax/literal_warnings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace loopglass {

namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// The warning for the first escape of `text` that is none; empty when all are. Of a literal, only the first counts.
/// CPython 3.13 Parser/string_parser.c: warn_invalid_escape_sequence.
std::string unknown_escape(std::string_view text, bool is_bytes) {
    for (std::size_t at = text.find('\\'); at < text.size() && at + 1 < text.size(); at = text.find('\\', at)) {
        const char c = text[at + 1];
        if (is_octal(c)) {
            std::size_t end = at + 1;
            while (end < std::min(at + 4, text.size()) && is_octal(text[end])) ++end;
            if (end == at + 4 && c > '3')
                return fmt::format("invalid octal escape sequence '\\{}'", text.substr(at + 1, 3));
            at = end;
            continue;
        }
        const bool is_known = std::string_view("\n\r\\'\"abfnrtvx").find(c) != std::string_view::npos ||
                              (!is_bytes && (c == 'u' || c == 'U' || c == 'N')) || static_cast<signed char>(c) < 0;
        if (!is_known) return fmt::format("invalid escape sequence '\\{}'", c);
        at += 2;
    }
    return {};
}

struct Prefix {
    bool raw = false, bytes = false;
    std::size_t size = 0;
};

Prefix prefix_of(std::string_view literal) {
    Prefix prefix;
    for (const char c : literal) {
        if (c == '\'' || c == '"') break;
        prefix.raw = prefix.raw || c == 'r' || c == 'R';
        prefix.bytes = prefix.bytes || c == 'b' || c == 'B';
        ++prefix.size;
    }
    return prefix;
}

std::string_view kind_of_number(std::string_view number) {
    if (number.ends_with('j') || number.ends_with('J')) return "imaginary";
    const char base = number.size() > 1 && number[0] == '0' ? static_cast<char>(number[1] | 0x20) : ' ';
    return base == 'x' ? "hexadecimal" : base == 'o' ? "octal" : base == 'b' ? "binary" : "decimal";
}

/// An f-string that has not ended: what is to be said of its own text is said at its end.
struct OpenString {
    bool raw = false;
    std::uint8_t level = 0;
    SyntaxWarnings own;
};

}  // namespace

SyntaxWarnings literal_warnings(std::string_view source, std::span<const Token> tokens) {
    SyntaxWarnings out;
    std::vector<OpenString> open;
    const auto add = [](SyntaxWarnings& to, std::string message, const Location& where) {
        if (!message.empty()) to.push_back({std::move(message), where, true});
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const std::string_view text = source.substr(token.begin, token.end - token.begin);
        switch (token.kind) {
            case TokenKind::Number:
                // CPython 3.13 Parser/tokenizer.c: verify_end_of_number.
                if (i + 1 < tokens.size() && tokens[i + 1].begin == token.end && is_keyword(tokens[i + 1].kind)) {
                    const std::int32_t column = token.where.end_column - 1;
                    add(out, fmt::format("invalid {} literal", kind_of_number(text)),
                        {token.where.end_line, column, token.where.end_line, column});
                }
                break;
            case TokenKind::String:
                if (const Prefix prefix = prefix_of(text); !prefix.raw && text.find('\\') != std::string_view::npos)
                    add(out, unknown_escape(text.substr(prefix.size + 1), prefix.bytes), token.where);
                break;
            case TokenKind::FStringStart: open.push_back({prefix_of(text).raw, token.level, {}}); break;
            case TokenKind::FStringMiddle: {
                if (open.empty()) break;
                const bool in_field = token.level > open.back().level;  // it is a format spec
                if (open.back().raw && !in_field) break;
                std::string message = unknown_escape(text, false);
                const std::size_t last = text.find_last_not_of('\\');
                const std::size_t backslashes = text.size() - (last == std::string_view::npos ? 0 : last + 1);
                if (message.empty() && backslashes % 2 == 1 && token.end < source.size())
                    message = fmt::format("invalid escape sequence '\\{}'", source[token.end]);
                add(in_field ? out : open.back().own, std::move(message), token.where);
                break;
            }
            case TokenKind::FStringEnd:
                if (open.empty()) break;
                for (SyntaxWarning& warning : open.back().own)
                    out.push_back({std::move(warning.message), token.where, true});
                open.pop_back();
                break;
            default: break;
        }
    }
    return out;
}

}  // namespace loopglass
