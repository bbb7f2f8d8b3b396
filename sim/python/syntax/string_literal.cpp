#include "sim/python/syntax/string_literal.hpp"

#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"
#include "sim/python/unicode/character_names.hpp"

namespace loopglass {
namespace {

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 16;
}

/// The character of a one-letter escape, or -1.
int simple_escape(char c) {
    switch (c) {
        case '\\':
        case '\'':
        case '"': return c;
        case 'a': return 7;
        case 'b': return 8;
        case 'f': return 12;
        case 'n': return 10;
        case 'r': return 13;
        case 't': return 9;
        case 'v': return 11;
        default: return -1;
    }
}

/// Up to three octal digits at `at`, which it passes.
std::uint32_t octal(std::string_view text, std::size_t& at) {
    std::uint32_t value = 0;
    for (int i = 0; i < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++i) {
        value = value * 8 + static_cast<std::uint32_t>(text[at++] - '0');
    }
    return value;
}

/// Escapes of a str. Positions in messages count as CPython's decoder does, to which every non-ASCII
/// character comes as a ten-letter \U escape.
class TextDecoder {
public:
    TextDecoder(std::string_view text, Arena& arena) : text_(text), arena_(arena) { out_.reserve(text.size()); }

    std::string_view run(std::string_view& problem) {
        while (at_ < text_.size() && problem_.empty()) {
            const std::size_t stop = std::min(text_.find('\\', at_), text_.size());
            out_.append(text_.substr(at_, stop - at_));
            at_ = stop;
            if (at_ < text_.size()) escape();
        }
        problem = arena_.copy(std::string_view(problem_));
        return problem_.empty() ? arena_.copy(std::string_view(out_)) : std::string_view{};
    }

private:
    void escape() {
        const std::size_t begin = at_++;
        if (at_ >= text_.size()) {  // before a brace of an f-string
            out_.push_back(text_[begin]);
            return;
        }
        const char c = text_[at_];
        if (const int simple = simple_escape(c); simple >= 0) {
            out_.push_back(static_cast<char>(simple));
            ++at_;
        } else if (c == '\n') {
            ++at_;
        } else if (c >= '0' && c <= '7') {
            text::append(out_, octal(text_, at_));
        } else if (c == 'x') {
            hexadecimal(begin, 2, "truncated \\xXX escape");
        } else if (c == 'u') {
            hexadecimal(begin, 4, "truncated \\uXXXX escape");
        } else if (c == 'U') {
            hexadecimal(begin, 8, "truncated \\UXXXXXXXX escape");
        } else if (c == 'N') {
            named(begin);
        } else {
            out_.push_back('\\');  // an unknown escape stands for itself
        }
    }

    void hexadecimal(std::size_t begin, int digits, const char* complaint) {
        ++at_;
        std::uint32_t code = 0;
        for (int i = 0; i < digits; ++i) {
            const int value = at_ < text_.size() ? digit_value(text_[at_]) : 16;
            if (value == 16) return fail(begin, complaint);
            code = code * 16 + static_cast<std::uint32_t>(value);
            ++at_;
        }
        if (code > 0x10FFFF) return fail(begin, "illegal Unicode character");
        text::append(out_, code);
    }

    void named(std::size_t begin) {
        ++at_;
        if (at_ >= text_.size() || text_[at_] != '{') return fail(begin, "malformed \\N character escape");
        const std::size_t close = text_.find('}', at_);
        if (close == std::string_view::npos || close == at_ + 1) {
            at_ = close == std::string_view::npos ? text_.size() : close + (close == at_ + 1 ? 0 : 1);
            return fail(begin, "malformed \\N character escape");
        }
        const std::string_view name = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        const std::int32_t code = unicode::character_named(name);
        if (code < 0) return fail(begin, "unknown Unicode character name");
        text::append(out_, static_cast<std::uint32_t>(code));
    }

    void fail(std::size_t begin, const char* complaint) {
        const std::size_t first = decoder_position(begin);
        const std::size_t last = decoder_position(at_) - 1;
        if (first == last) {
            problem_ = fmt::format("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {}: {}",
                                   first, complaint);
        } else {
            problem_ = fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}",
                                   first, last, complaint);
        }
    }

    std::size_t decoder_position(std::size_t offset) const {
        std::size_t position = 0;
        for (const char c : text_.substr(0, offset)) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80)
                position += 1;
            else if (byte >= 0xC0)
                position += 10;
        }
        return position;
    }

    std::string_view text_;
    Arena& arena_;
    std::string out_;
    std::string problem_;
    std::size_t at_ = 0;
};

std::string_view decode_bytes(std::string_view text, Arena& arena, std::string_view& problem) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out.push_back(text[at++]);
            continue;
        }
        const std::size_t begin = at++;
        const char c = text[at];
        if (const int simple = simple_escape(c); simple >= 0) {
            out.push_back(static_cast<char>(simple));
            ++at;
        } else if (c == '\n') {
            ++at;
        } else if (c >= '0' && c <= '7') {
            out.push_back(static_cast<char>(octal(text, at) & 0xFF));
        } else if (c == 'x') {
            const int high = at + 1 < text.size() ? digit_value(text[at + 1]) : 16;
            const int low = at + 2 < text.size() ? digit_value(text[at + 2]) : 16;
            if (high == 16 || low == 16) {
                problem =
                    arena.copy(std::string_view(fmt::format("(value error) invalid \\x escape at position {}", begin)));
                return {};
            }
            out.push_back(static_cast<char>(high * 16 + low));
            at += 3;
        } else {
            out.push_back('\\');
        }
    }
    return arena.copy(std::string_view(out));
}

}  // namespace

std::string_view decode_escapes(std::string_view text, Arena& arena, std::string_view& problem) {
    if (text.find('\\') == std::string_view::npos) return text;
    return TextDecoder(text, arena).run(problem);
}

StringLiteral parse_string(std::string_view literal, Arena& arena) {
    StringLiteral result;
    bool is_raw = false;
    std::size_t prefix = 0;
    for (; literal[prefix] != '\'' && literal[prefix] != '"'; ++prefix) {
        const char letter = static_cast<char>(literal[prefix] | 0x20);
        if (letter == 'b') result.is_bytes = true;
        if (letter == 'r') is_raw = true;
        if (literal[prefix] == 'u') result.has_unicode_prefix = true;
    }
    const char quote = literal[prefix];
    const std::size_t size = literal.size() - prefix;
    const std::size_t quotes = size >= 6 && literal[prefix + 1] == quote && literal[prefix + 2] == quote ? 3 : 1;
    const std::string_view inside = literal.substr(prefix + quotes, size - 2 * quotes);
    if (result.is_bytes) {
        for (const char c : inside) {
            if (static_cast<unsigned char>(c) >= 0x80) {
                result.problem = "bytes can only contain ASCII literal characters";
                return result;
            }
        }
    }
    if (is_raw || inside.find('\\') == std::string_view::npos) {
        result.text = inside;
    } else {
        result.text = result.is_bytes ? decode_bytes(inside, arena, result.problem)
                                      : decode_escapes(inside, arena, result.problem);
    }
    return result;
}

}  // namespace loopglass
