// Escapes of a pattern, and the names of groups and characters.
#include <fmt/format.h>

#include "sim/core/text/quote.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/python/modules/regex/parser.hpp"
#include "sim/python/unicode/character_names.hpp"

namespace loopglass::regex {

namespace {

int hex_value(char32_t c) {
    if (is_digit(c)) return static_cast<int>(c - '0');
    const char32_t low = c | 0x20U;
    return low >= 'a' && low <= 'f' ? static_cast<int>(low - 'a' + 10) : -1;
}

}  // namespace

std::u32string Parser::take_until(char32_t terminator, std::string_view what) {
    std::u32string name;
    while (true) {
        char32_t escaped = 0;
        if (next_ == kEnd) {
            if (name.empty())
                fail(fmt::format("missing {}", what));
            else
                fail(fmt::format("missing {}, unterminated name", static_cast<char>(terminator)),
                     static_cast<std::int64_t>(name.size()));
            return name;
        }
        const char32_t c = take(&escaped);
        if (c == terminator) {
            if (name.empty()) fail(fmt::format("missing {}", what), 1);
            return name;
        }
        name += c;
        if (c == '\\') name += escaped;
    }
}

std::string Parser::shown(const std::u32string& name) const {
    return is_text_ ? text::repr_str(to_text(name)) : text::ascii_str(to_text(name));
}

bool Parser::check_name(const std::u32string& name, std::int64_t offset) {
    const std::string as_text = to_text(name);
    if (text::isidentifier(as_text) && (is_text_ || text::is_ascii(as_text))) return true;
    fail(fmt::format("bad character in group name {}", shown(name)), static_cast<std::int64_t>(name.size()) + offset);
    return false;
}

std::optional<std::uint32_t> Parser::group_named(const std::u32string& name) {
    const std::string as_text = to_text(name);
    for (const auto& [known, number] : state_.names) {
        if (known == as_text) return number;
    }
    fail(fmt::format("unknown group name {}", shown(name)), static_cast<std::int64_t>(name.size()) + 1);
    return std::nullopt;
}

void Parser::check_lookbehind_group(std::uint32_t group) {
    if (!state_.lookbehind_groups) return;
    if (!is_closed(group))
        fail("cannot refer to an open group");
    else if (group >= *state_.lookbehind_groups)
        fail("cannot refer to group defined in the same lookbehind subpattern");
}

std::string Parser::escape_text(char32_t first, std::u32string_view rest) const {
    return "\\" + text::encode(first) + to_text(rest);
}

std::optional<char32_t> Parser::hex_escape(char32_t letter, std::size_t count) {
    std::u32string digits;
    std::uint64_t value = 0;
    while (digits.size() < count && hex_value(next_) >= 0 && next_ != kEnd) {
        value = value * 16 + static_cast<std::uint64_t>(hex_value(next_));
        digits += take();
    }
    if (digits.size() != count) {
        fail(fmt::format("incomplete escape {}", escape_text(letter, digits)),
             static_cast<std::int64_t>(digits.size()) + 2);
        return std::nullopt;
    }
    if (value > text::max_code_point) {
        fail(fmt::format("bad escape {}", escape_text(letter, digits)), static_cast<std::int64_t>(digits.size()) + 2);
        return std::nullopt;
    }
    return static_cast<char32_t>(value);
}

std::optional<char32_t> Parser::named_escape() {
    if (!match('{')) {
        fail("missing {");
        return std::nullopt;
    }
    const std::u32string name = take_until('}', "character name");
    if (failed()) return std::nullopt;
    const std::int32_t found = unicode::character_named(to_text(name));
    if (found < 0) {
        fail(fmt::format("undefined character name {}", shown(name)), static_cast<std::int64_t>(name.size()) + 4);
        return std::nullopt;
    }
    return static_cast<char32_t>(found);
}

std::optional<char32_t> Parser::octal_value(std::uint32_t value, const std::u32string& digits) {
    if (value > 0377) {
        fail(fmt::format("octal escape value \\{} outside of range 0-0o377", to_text(digits)),
             static_cast<std::int64_t>(digits.size()) + 1);
        return std::nullopt;
    }
    return static_cast<char32_t>(value);
}

std::optional<char32_t> Parser::simple_escape(char32_t c) {
    switch (c) {
        case 'a': return 7;
        case 'f': return 12;
        case 'n': return 10;
        case 'r': return 13;
        case 't': return 9;
        case 'v': return 11;
        default: return std::nullopt;
    }
}

std::optional<Category> Parser::category_escape(char32_t c) {
    switch (c) {
        case 'd': return Category::digit;
        case 'D': return Category::not_digit;
        case 's': return Category::space;
        case 'S': return Category::not_space;
        case 'w': return Category::word;
        case 'W': return Category::not_word;
        default: return std::nullopt;
    }
}

std::optional<char32_t> Parser::common_escape(char32_t c) {
    if (c == 'x') return hex_escape(c, 2);
    if (is_text_ && c == 'u') return hex_escape(c, 4);
    if (is_text_ && c == 'U') return hex_escape(c, 8);
    if (is_text_ && c == 'N') return named_escape();
    if (is_letter(c) || is_digit(c)) {
        fail(fmt::format("bad escape \\{}", text::encode(c)), 2);
        return std::nullopt;
    }
    return c;
}

NodePointer Parser::parse_escape(char32_t c) {
    if (const auto category = category_escape(c)) return make_category(*category);
    if (const auto simple = simple_escape(c)) return make_character(*simple);
    constexpr std::pair<char32_t, Position> positions[] = {{'A', Position::text_begin},
                                                           {'Z', Position::text_end},
                                                           {'b', Position::word_edge},
                                                           {'B', Position::no_word_edge}};
    for (const auto& [letter, position] : positions) {
        if (c != letter) continue;
        NodePointer node = make(NodeKind::position);
        node->position = position;
        return node;
    }
    if (c == '0') {
        std::u32string digits(1, c);
        std::uint32_t value = 0;
        while (digits.size() < 3 && is_octal(next_)) {
            value = value * 8 + (next_ - '0');
            digits += take();
        }
        return make_character(static_cast<char32_t>(value));
    }
    if (is_digit(c)) return parse_numeric_escape(c);
    const auto plain = common_escape(c);
    return plain ? make_character(*plain) : nullptr;
}

NodePointer Parser::parse_numeric_escape(char32_t first) {
    std::u32string digits(1, first);
    if (is_digit(next_)) {
        digits += take();
        if (is_octal(first) && is_octal(digits[1]) && is_octal(next_)) {
            digits += take();
            const auto value = octal_value((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'), digits);
            return value ? make_character(*value) : nullptr;
        }
    }
    std::uint32_t group = 0;
    for (const char32_t digit : digits) group = group * 10 + (digit - '0');
    if (group >= state_.closed.size()) {
        fail(fmt::format("invalid group reference {}", group), static_cast<std::int64_t>(digits.size()));
        return nullptr;
    }
    if (!is_closed(group)) {
        fail("cannot refer to an open group", static_cast<std::int64_t>(digits.size()) + 1);
        return nullptr;
    }
    check_lookbehind_group(group);
    return make_reference(group);
}

NodePointer Parser::make_reference(std::uint32_t group) const {
    NodePointer node = make(NodeKind::back_reference);
    node->group = group;
    return node;
}

}  // namespace loopglass::regex
