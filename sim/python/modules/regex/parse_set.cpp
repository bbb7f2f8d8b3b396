// Sets of a pattern: `[a-z\d]`.
#include <fmt/format.h>

#include "sim/python/modules/regex/parser.hpp"

namespace loopglass::regex {

std::optional<Parser::SetMember> Parser::parse_set_escape(char32_t c, std::int64_t begin) {
    SetMember member;
    member.category = category_escape(c);
    if (!member.category) {
        std::optional<char32_t> value = c == 'b' ? std::optional<char32_t>(8) : simple_escape(c);
        if (!value && is_octal(c)) {
            std::u32string digits(1, c);
            std::uint32_t number = c - '0';
            while (digits.size() < 3 && is_octal(next_)) {
                number = number * 8 + (next_ - '0');
                digits += take();
            }
            value = octal_value(number, digits);
        } else if (!value) {
            value = common_escape(c);
        }
        if (!value) return std::nullopt;
        member.character = *value;
    }
    member.source = pattern_.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(tell() - begin));
    return member;
}

std::optional<Parser::SetMember> Parser::parse_set_member(char32_t token, char32_t escaped, std::int64_t begin) {
    if (token == '\\') return parse_set_escape(escaped, begin);
    SetMember member;
    member.character = token;
    member.source = std::u32string(1, token);
    return member;
}

void Parser::warn_of_set(std::string_view what, std::int64_t position) {
    out_.future_warnings.emplace_back(fmt::format("Possible {} at position {}", what, position), position);
}

NodePointer Parser::parse_set() {
    const std::int64_t here = tell() - 1;
    NodePointer node = make(NodeKind::set);
    if (next_ == '[') warn_of_set("nested set", tell());
    node->items.negated = match('^');
    bool first = true;
    while (true) {
        const std::int64_t begin = tell();
        if (next_ == kEnd) {
            fail("unterminated character set", tell() - here);
            return nullptr;
        }
        char32_t escaped = 0;
        const char32_t token = take(&escaped);
        if (token == ']' && !first) return node;
        if (token != '\\' && !first && next_ == token && (token == '-' || token == '&' || token == '~' || token == '|'))
            warn_of_set(token == '-'   ? "set difference"
                        : token == '&' ? "set intersection"
                        : token == '~' ? "set symmetric difference"
                                       : "set union",
                        begin);
        first = false;
        const auto low = parse_set_member(token, escaped, begin);
        if (!low || failed()) return nullptr;
        if (match('-')) {
            const std::int64_t second = tell();
            if (next_ == kEnd) {
                fail("unterminated character set", tell() - here);
                return nullptr;
            }
            const char32_t that = take(&escaped);
            if (that == ']') {
                add_member(*node, *low);
                node->items.ranges.emplace_back('-', '-');
                return node;
            }
            if (that == '-') warn_of_set("set difference", second - 1);
            const auto high = parse_set_member(that, escaped, second);
            if (!high || failed()) return nullptr;
            if (low->category || high->category || high->character < low->character) {
                fail(fmt::format("bad character range {}-{}", to_text(low->source), to_text(high->source)),
                     static_cast<std::int64_t>(low->source.size() + 1 + high->source.size()));
                return nullptr;
            }
            node->items.ranges.emplace_back(low->character, high->character);
        } else {
            add_member(*node, *low);
        }
    }
}

void Parser::add_member(Node& node, const SetMember& member) {
    if (member.category)
        node.items.categories.push_back(*member.category);
    else
        node.items.ranges.emplace_back(member.character, member.character);
}

}  // namespace loopglass::regex
