// Groups of a pattern: captures, looks, conditions, and flags.
#include <fmt/format.h>

#include "sim/core/text/unicode.hpp"
#include "sim/python/modules/regex/parser.hpp"

namespace loopglass::regex {

namespace {

std::uint32_t flag_of(char32_t letter) {
    switch (letter) {
        case 'i': return flag::kIgnoreCase;
        case 'L': return flag::kLocale;
        case 'm': return flag::kMultiLine;
        case 's': return flag::kDotAll;
        case 'x': return flag::kVerbose;
        case 'a': return flag::kAscii;
        case 'u': return flag::kUnicode;
        default: return 0;
    }
}

}  // namespace

NodePointer Parser::parse_group(bool verbose, int nested, bool first_thing, bool at_start) {
    const std::int64_t start = tell() - 1;
    bool capture = true, atomic = false;
    std::u32string name;
    bool named = false;
    std::uint32_t add = 0, remove = 0;
    if (match('?')) {
        if (next_ == kEnd) {
            fail("unexpected end of pattern");
            return nullptr;
        }
        char32_t escaped = 0;
        const char32_t c = take(&escaped);
        if (c == 'P') {
            if (match('<')) {
                name = take_until('>', "group name");
                if (failed() || !check_name(name, 1)) return nullptr;
                named = true;
            } else if (match('=')) {
                return parse_named_reference();
            } else {
                if (next_ == kEnd) {
                    fail("unexpected end of pattern");
                    return nullptr;
                }
                std::u32string extension(1, take(&escaped));
                if (extension[0] == '\\') extension += escaped;
                fail(fmt::format("unknown extension ?P{}", to_text(extension)),
                     static_cast<std::int64_t>(extension.size()) + 2);
                return nullptr;
            }
        } else if (c == ':') {
            capture = false;
        } else if (c == '#') {
            while (true) {
                if (next_ == kEnd) {
                    fail("missing ), unterminated comment", tell() - start);
                    return nullptr;
                }
                if (take() == ')') return nullptr;
            }
        } else if (c == '=' || c == '!' || c == '<') {
            return parse_look(c, start, verbose, nested);
        } else if (c == '(') {
            return parse_conditional(start, verbose, nested);
        } else if (c == '>') {
            capture = false;
            atomic = true;
        } else if (flag_of(c) != 0 || c == '-') {
            bool global = false;
            if (!parse_flags(c, add, remove, global)) return nullptr;
            if (global) {
                if (!at_start || !first_thing) {
                    fail("global flags not at the start of the expression", tell() - start);
                    return nullptr;
                }
                if ((state_.flags & flag::kVerbose) != 0 && (initial_flags_ & flag::kVerbose) == 0) restart_ = true;
                current_flags_ = effective(state_.flags);
                return nullptr;
            }
            capture = false;
        } else {
            std::u32string extension(1, c);
            if (c == '\\') extension += escaped;
            fail(fmt::format("unknown extension ?{}", to_text(extension)),
                 static_cast<std::int64_t>(extension.size()) + 1);
            return nullptr;
        }
    }
    std::uint32_t group = 0;
    if (capture) {
        group = static_cast<std::uint32_t>(state_.closed.size());
        if (named) {
            for (const auto& [known, number] : state_.names) {
                if (known != to_text(name)) continue;
                fail(fmt::format("redefinition of group name {} as group {}; was group {}", shown(name), group, number),
                     static_cast<std::int64_t>(name.size()) + 1);
                return nullptr;
            }
            state_.names.emplace_back(to_text(name), group);
        }
        state_.closed.push_back(false);
    }
    const std::uint32_t outer_flags = current_flags_;
    NodePointer node = make(atomic ? NodeKind::atomic : NodeKind::group);
    node->group = group;
    if ((add & flag::kTypes) != 0) current_flags_ &= ~flag::kTypes;
    current_flags_ = (current_flags_ | add) & ~remove;
    const bool inner_verbose = (verbose || (add & flag::kVerbose) != 0) && (remove & flag::kVerbose) == 0;
    node->children.push_back(parse_branches(inner_verbose, nested + 1));
    current_flags_ = outer_flags;
    if (failed()) return nullptr;
    if (!match(')')) {
        missing_parenthesis(start);
        return nullptr;
    }
    if (group != 0) state_.closed[group] = true;
    return node;
}

NodePointer Parser::parse_named_reference() {
    const std::u32string name = take_until(')', "group name");
    if (failed() || !check_name(name, 1)) return nullptr;
    const auto group = group_named(name);
    if (!group) return nullptr;
    if (!is_closed(*group)) {
        fail("cannot refer to an open group", static_cast<std::int64_t>(name.size()) + 1);
        return nullptr;
    }
    check_lookbehind_group(*group);
    return make_reference(*group);
}

NodePointer Parser::parse_look(char32_t c, std::int64_t start, bool verbose, int nested) {
    NodePointer node = make(NodeKind::look);
    bool outermost = false;
    if (c == '<') {
        if (next_ == kEnd) {
            fail("unexpected end of pattern");
            return nullptr;
        }
        char32_t escaped = 0;
        c = take(&escaped);
        if (c != '=' && c != '!') {
            std::u32string extension(1, c);
            if (c == '\\') extension += escaped;
            fail(fmt::format("unknown extension ?<{}", to_text(extension)),
                 static_cast<std::int64_t>(extension.size()) + 2);
            return nullptr;
        }
        node->behind = true;
        outermost = !state_.lookbehind_groups;
        if (outermost) state_.lookbehind_groups = static_cast<std::uint32_t>(state_.closed.size());
    }
    node->negative = c == '!';
    node->children.push_back(parse_branches(verbose, nested + 1));
    if (failed()) return nullptr;
    if (outermost) state_.lookbehind_groups.reset();
    if (!match(')')) {
        missing_parenthesis(start);
        return nullptr;
    }
    const Node& body = *node->children[0];
    if (node->negative && body.kind == NodeKind::sequence && body.children.empty()) return make(NodeKind::failure);
    return node;
}

NodePointer Parser::parse_conditional(std::int64_t start, bool verbose, int nested) {
    const std::u32string name = take_until(')', "group name");
    if (failed()) return nullptr;
    NodePointer node = make(NodeKind::conditional);
    bool number = true;
    std::uint64_t value = 0;
    for (const char32_t digit : name) {
        number = number && is_digit(digit);
        value = std::min<std::uint64_t>(value * 10 + (digit - '0'), kUnlimited);
    }
    if (number) {
        const auto size = static_cast<std::int64_t>(name.size());
        if (value == 0) {
            fail("bad group number", size + 1);
            return nullptr;
        }
        if (value >= kMostGroups) {
            fail(fmt::format("invalid group reference {}", to_text(name)), size + 1);
            return nullptr;
        }
        node->group = static_cast<std::uint32_t>(value);
        state_.conditions.emplace_back(node->group, tell() - size - 1);
    } else {
        if (!check_name(name, 1)) return nullptr;
        const auto group = group_named(name);
        if (!group) return nullptr;
        node->group = *group;
    }
    check_lookbehind_group(node->group);
    if (failed()) return nullptr;
    node->children.push_back(parse_sequence(verbose, nested + 1, false));
    if (failed()) return nullptr;
    if (match('|')) {
        node->children.push_back(parse_sequence(verbose, nested + 1, false));
        if (failed()) return nullptr;
        if (next_ == '|') {
            fail("conditional backref with more than two branches");
            return nullptr;
        }
    }
    if (!match(')')) {
        missing_parenthesis(start);
        return nullptr;
    }
    return node;
}

bool Parser::add_flag(char32_t letter, std::uint32_t& add) {
    const std::uint32_t bit = flag_of(letter);
    if (is_text_ && letter == 'L') fail("bad inline flags: cannot use 'L' flag with a str pattern");
    if (!is_text_ && letter == 'u') fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
    add |= bit;
    if ((bit & flag::kTypes) != 0 && (add & flag::kTypes) != bit)
        fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    return !failed();
}

std::optional<char32_t> Parser::flag_letter(std::u32string_view ends, std::string_view missing) {
    if (next_ == kEnd) {
        fail(fmt::format("missing {}", missing));
        return std::nullopt;
    }
    char32_t escaped = 0;
    const char32_t c = take(&escaped);
    if (ends.find(c) != std::u32string_view::npos || flag_of(c) != 0) return c;
    fail(text::is_alphabetic(c) ? "unknown flag" : fmt::format("missing {}", missing), c == '\\' ? 2 : 1);
    return std::nullopt;
}

bool Parser::parse_flags(char32_t c, std::uint32_t& add, std::uint32_t& remove, bool& global) {
    while (c != '-' && c != ':' && c != ')') {
        if (!add_flag(c, add)) return false;
        const auto letter = flag_letter(U")-:", "-, : or )");
        if (!letter) return false;
        c = *letter;
    }
    if (c == ')') {
        state_.flags |= add;
        global = true;
        return true;
    }
    if (c == '-') {
        auto letter = flag_letter(U"", "flag");
        if (!letter) return false;
        while (*letter != ':') {
            const std::uint32_t bit = flag_of(*letter);
            if ((bit & flag::kTypes) != 0) {
                fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
                return false;
            }
            remove |= bit;
            letter = flag_letter(U":", ":");
            if (!letter) return false;
        }
    }
    if ((add & remove) != 0) {
        fail("bad inline flags: flag turned on and off", 1);
        return false;
    }
    return true;
}

}  // namespace loopglass::regex
