// From the text of a pattern to its tree. CPython 3.13 Lib/re/_parser.py.
#include <optional>

#include <fmt/format.h>

#include "sim/core/text/quote.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/modules/regex/syntax.hpp"
#include "sim/python/unicode/character_names.hpp"

namespace loopglass::regex {

namespace {

constexpr char32_t kEnd = 0xffffffffU;

/// The pattern with its flags turns out to be verbose: everything is read again.
struct State {
    std::uint32_t flags = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names;
    std::vector<bool> closed{true};  ///< by group number
    std::optional<std::uint32_t> lookbehind_groups;
    std::vector<std::pair<std::uint32_t, std::int64_t>> conditions;  ///< group and where it was named
};

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_octal(char32_t c) { return c >= '0' && c <= '7'; }
bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_pattern_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
int hex_value(char32_t c) {
    if (is_digit(c)) return static_cast<int>(c - '0');
    const char32_t low = c | 0x20U;
    return low >= 'a' && low <= 'f' ? static_cast<int>(low - 'a' + 10) : -1;
}
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
std::string to_text(std::u32string_view code_points) { return text::from_utf32(code_points); }

class Parser {
public:
    Parser(std::u32string_view pattern, bool is_text, std::uint32_t flags)
        : pattern_(pattern), is_text_(is_text), initial_flags_(flags) {
        state_.flags = flags;
    }

    Parsed run() {
        advance();
        const bool verbose = (initial_flags_ & flag::kVerbose) != 0;
        out_.root = parse_branches(verbose, 0);
        if (out_.error.empty() && restart_) return std::move(out_);
        if (out_.error.empty() && next_ != kEnd) fail("unbalanced parenthesis");
        if (out_.error.empty()) fix_flags();
        if (out_.error.empty()) {
            for (const auto& [group, position] : state_.conditions) {
                if (group >= state_.closed.size()) {
                    fail_at(fmt::format("invalid group reference {}", group), position);
                    break;
                }
            }
        }
        out_.flags = state_.flags;
        out_.groups = static_cast<std::uint32_t>(state_.closed.size() - 1);
        out_.names = std::move(state_.names);
        return std::move(out_);
    }
    bool wants_verbose() const { return restart_; }

private:
    // -- the source: one token is a character, or a backslash and what follows ---------------------------------------
    void advance() {
        if (index_ >= pattern_.size()) {
            next_ = kEnd;
            next_size_ = 0;
            return;
        }
        next_ = pattern_[index_];
        next_size_ = 1;
        if (next_ == '\\') {
            if (index_ + 1 >= pattern_.size()) {
                fail_at("bad escape (end of pattern)", static_cast<std::int64_t>(pattern_.size()) - 1);
                next_ = kEnd;
                next_size_ = 0;
                return;
            }
            escaped_ = pattern_[index_ + 1];
            next_size_ = 2;
        }
        index_ += next_size_;
    }
    std::int64_t tell() const { return static_cast<std::int64_t>(index_ - next_size_); }
    void seek(std::int64_t position) {
        index_ = static_cast<std::size_t>(position);
        advance();
    }
    /// The next token; `escaped` is what follows a backslash.
    char32_t take(char32_t* escaped = nullptr) {
        const char32_t token = next_;
        if (escaped != nullptr) *escaped = escaped_;
        advance();
        return token;
    }
    bool match(char32_t c) {
        if (next_ != c) return false;
        advance();
        return true;
    }

    void fail_at(std::string message, std::int64_t position) {
        if (!out_.error.empty()) return;
        out_.error = std::move(message);
        out_.error_position = position;
    }
    void fail(std::string message, std::int64_t offset = 0) { fail_at(std::move(message), tell() - offset); }
    bool failed() const { return !out_.error.empty() || restart_; }
    void fail_value(std::string message, Parsed::ErrorKind kind) {
        if (failed()) return;
        out_.error = std::move(message);
        out_.error_kind = kind;
    }

    NodePointer make(NodeKind kind) const { return std::make_unique<Node>(kind, current_flags_); }
    NodePointer make_character(char32_t c) const {
        NodePointer node = make(NodeKind::character);
        node->character = c;
        return node;
    }
    NodePointer make_category(Category category) const {
        NodePointer node = make(NodeKind::set);
        node->items.categories.push_back(category);
        return node;
    }

    // -- names ------------------------------------------------------------------------------------------------------
    std::u32string take_until(char32_t terminator, std::string_view what) {
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
    /// `'name'` as repr shows it.
    std::string shown(const std::u32string& name) const {
        return is_text_ ? text::repr_str(to_text(name)) : text::ascii_str(to_text(name));
    }
    bool check_name(const std::u32string& name, std::int64_t offset) {
        const std::string as_text = to_text(name);
        if (text::isidentifier(as_text) && (is_text_ || text::is_ascii(as_text))) return true;
        fail(fmt::format("bad character in group name {}", shown(name)),
             static_cast<std::int64_t>(name.size()) + offset);
        return false;
    }
    std::optional<std::uint32_t> group_named(const std::u32string& name) {
        const std::string as_text = to_text(name);
        for (const auto& [known, number] : state_.names) {
            if (known == as_text) return number;
        }
        fail(fmt::format("unknown group name {}", shown(name)), static_cast<std::int64_t>(name.size()) + 1);
        return std::nullopt;
    }
    bool is_closed(std::uint32_t group) const { return group < state_.closed.size() && state_.closed[group]; }
    void check_lookbehind_group(std::uint32_t group) {
        if (!state_.lookbehind_groups) return;
        if (!is_closed(group))
            fail("cannot refer to an open group");
        else if (group >= *state_.lookbehind_groups)
            fail("cannot refer to group defined in the same lookbehind subpattern");
    }

    // -- escapes ------------------------------------------------------------------------------------------------------
    std::string escape_text(char32_t first, std::u32string_view rest) const {
        return "\\" + text::encode(first) + to_text(rest);
    }
    /// The hex digits of \x, \u and \U: exactly `count`.
    std::optional<char32_t> hex_escape(char32_t letter, std::size_t count) {
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
            fail(fmt::format("bad escape {}", escape_text(letter, digits)),
                 static_cast<std::int64_t>(digits.size()) + 2);
            return std::nullopt;
        }
        return static_cast<char32_t>(value);
    }
    std::optional<char32_t> named_escape() {
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
    std::optional<char32_t> octal_value(std::uint32_t value, const std::u32string& digits) {
        if (value > 0377) {
            fail(fmt::format("octal escape value \\{} outside of range 0-0o377", to_text(digits)),
                 static_cast<std::int64_t>(digits.size()) + 1);
            return std::nullopt;
        }
        return static_cast<char32_t>(value);
    }
    static std::optional<char32_t> simple_escape(char32_t c) {
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
    static std::optional<Category> category_escape(char32_t c) {
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
    /// What both kinds of escape share: \x \u \U \N, then letters that mean nothing.
    std::optional<char32_t> common_escape(char32_t c) {
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
    NodePointer parse_escape(char32_t c) {
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
    NodePointer parse_numeric_escape(char32_t first) {
        std::u32string digits(1, first);
        if (is_digit(next_)) {
            digits += take();
            if (is_octal(first) && is_octal(digits[1]) && is_octal(next_)) {
                digits += take();
                const auto value =
                    octal_value((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'), digits);
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
    NodePointer make_reference(std::uint32_t group) const {
        NodePointer node = make(NodeKind::back_reference);
        node->group = group;
        return node;
    }

    // -- sets ---------------------------------------------------------------------------------------------------------
    struct SetMember {
        std::optional<Category> category;
        char32_t character = 0;
        std::u32string source;  ///< as written
    };
    std::optional<SetMember> parse_set_escape(char32_t c, std::int64_t begin) {
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
    std::optional<SetMember> parse_set_member(char32_t token, char32_t escaped, std::int64_t begin) {
        if (token == '\\') return parse_set_escape(escaped, begin);
        SetMember member;
        member.character = token;
        member.source = std::u32string(1, token);
        return member;
    }
    void warn_of_set(std::string_view what, std::int64_t position) {
        out_.future_warnings.emplace_back(fmt::format("Possible {} at position {}", what, position), position);
    }
    NodePointer parse_set() {
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
            if (token != '\\' && !first && next_ == token &&
                (token == '-' || token == '&' || token == '~' || token == '|'))
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
    static void add_member(Node& node, const SetMember& member) {
        if (member.category)
            node.items.categories.push_back(*member.category);
        else
            node.items.ranges.emplace_back(member.character, member.character);
    }

    // -- repeats ------------------------------------------------------------------------------------------------------
    bool read_count(std::uint32_t& out, bool& given) {
        std::uint64_t value = 0;
        given = false;
        while (is_digit(next_)) {
            given = true;
            value = std::min<std::uint64_t>(value * 10 + (take() - '0'), kUnlimited);
        }
        if (value >= kUnlimited) {
            fail_value("the repetition number is too large", Parsed::ErrorKind::overflow);
            return false;
        }
        out = static_cast<std::uint32_t>(value);
        return true;
    }
    /// After the operator `token`. False when it was a plain '{' (which is added) or an error.
    void parse_repeat(char32_t token, Node& sequence) {
        const std::int64_t here = tell();
        std::uint32_t minimum = 0, maximum = kUnlimited;
        if (token == '?') {
            maximum = 1;
        } else if (token == '+') {
            minimum = 1;
        } else if (token == '{') {
            if (next_ == '}') {
                sequence.children.push_back(make_character('{'));
                return;
            }
            std::uint32_t low = 0, high = 0;
            bool has_low = false, has_high = false;
            if (!read_count(low, has_low)) return;
            if (match(',')) {
                if (!read_count(high, has_high)) return;
            } else {
                high = low;
                has_high = has_low;
            }
            if (!match('}')) {
                sequence.children.push_back(make_character('{'));
                seek(here);
                return;
            }
            if (has_low) minimum = low;
            if (has_high) {
                maximum = high;
                if (maximum < minimum) {
                    fail("min repeat greater than max repeat", tell() - here);
                    return;
                }
            }
        }
        const std::int64_t back = tell() - here + 1;
        if (sequence.children.empty() || sequence.children.back()->kind == NodeKind::position) {
            fail("nothing to repeat", back);
            return;
        }
        NodePointer item = std::move(sequence.children.back());
        sequence.children.pop_back();
        if (item->kind == NodeKind::repeat) {
            fail("multiple repeat", back);
            return;
        }
        NodePointer node = make(NodeKind::repeat);
        node->minimum = minimum;
        node->maximum = maximum;
        node->greed = match('?') ? Greed::lazy : match('+') ? Greed::possessive : Greed::greedy;
        node->children.push_back(std::move(item));
        sequence.children.push_back(std::move(node));
    }

    // -- groups -------------------------------------------------------------------------------------------------------
    void missing_parenthesis(std::int64_t start) { fail("missing ), unterminated subpattern", tell() - start); }

    /// After "(". Null without an error: a comment or flags for the whole pattern.
    NodePointer parse_group(bool verbose, int nested, bool first_thing, bool at_start) {
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
                    fail(fmt::format("redefinition of group name {} as group {}; was group {}", shown(name), group,
                                     number),
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
    NodePointer parse_named_reference() {
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
    NodePointer parse_look(char32_t c, std::int64_t start, bool verbose, int nested) {
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
    NodePointer parse_conditional(std::int64_t start, bool verbose, int nested) {
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
    bool add_flag(char32_t letter, std::uint32_t& add) {
        const std::uint32_t bit = flag_of(letter);
        if (is_text_ && letter == 'L') fail("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!is_text_ && letter == 'u') fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
        add |= bit;
        if ((bit & flag::kTypes) != 0 && (add & flag::kTypes) != bit)
            fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        return !failed();
    }
    /// The next flag letter, or one of `ends`; `missing` is what the message asks for.
    std::optional<char32_t> flag_letter(std::u32string_view ends, std::string_view missing) {
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
    bool parse_flags(char32_t c, std::uint32_t& add, std::uint32_t& remove, bool& global) {
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

    // -- the whole
    // ------------------------------------------------------------------------------------------------------
    static constexpr std::uint64_t kMostGroups = 1073741823;
    static constexpr int kDeepest = 600;

    NodePointer parse_branches(bool verbose, int nested) {
        if (nested > kDeepest) {
            fail_value("maximum recursion depth exceeded", Parsed::ErrorKind::recursion);
            return nullptr;
        }
        NodePointer first = parse_sequence(verbose, nested, nested == 0);
        if (failed() || next_ != '|') return first;
        NodePointer branch = make(NodeKind::branch);
        branch->children.push_back(std::move(first));
        while (match('|')) {
            branch->children.push_back(parse_sequence(verbose, nested, false));
            if (failed()) return nullptr;
        }
        return branch;
    }
    NodePointer parse_sequence(bool verbose, int nested, bool first_branch) {
        if (nested == 0 && first_branch) current_flags_ = effective(state_.flags);
        NodePointer sequence = make(NodeKind::sequence);
        while (next_ != kEnd && next_ != '|' && next_ != ')') {
            char32_t escaped = 0;
            const char32_t token = take(&escaped);
            if (verbose && is_pattern_space(token)) continue;
            if (verbose && token == '#') {
                while (next_ != kEnd && take() != '\n') {
                }
                continue;
            }
            if (token == '*' || token == '+' || token == '?' || token == '{') {
                parse_repeat(token, *sequence);
                if (failed()) return nullptr;
                continue;
            }
            NodePointer node;
            switch (token) {
                case '\\': node = parse_escape(escaped); break;
                case '[': node = parse_set(); break;
                case '.': node = make(NodeKind::any); break;
                case '(': node = parse_group(verbose, nested, sequence->children.empty(), first_branch); break;
                case '^':
                case '$':
                    node = make(NodeKind::position);
                    node->position = token == '^' ? Position::begin : Position::end;
                    break;
                default: node = make_character(token);
            }
            if (failed()) return nullptr;
            if (node) sequence->children.push_back(std::move(node));
        }
        return sequence;
    }
    /// The flags in force: text is Unicode unless it is said to be ASCII.
    std::uint32_t effective(std::uint32_t flags) const {
        return is_text_ && (flags & flag::kAscii) == 0 ? flags | flag::kUnicode : flags;
    }
    void fix_flags() {
        const std::uint32_t flags = state_.flags;
        const auto wrong = [&](const char* message) { fail_value(message, Parsed::ErrorKind::value); };
        if (is_text_) {
            if ((flags & flag::kLocale) != 0) return wrong("cannot use LOCALE flag with a str pattern");
            if ((flags & flag::kAscii) != 0 && (flags & flag::kUnicode) != 0)
                return wrong("ASCII and UNICODE flags are incompatible");
        } else {
            if ((flags & flag::kUnicode) != 0) return wrong("cannot use UNICODE flag with a bytes pattern");
            if ((flags & flag::kLocale) != 0 && (flags & flag::kAscii) != 0)
                return wrong("ASCII and LOCALE flags are incompatible");
        }
        state_.flags = effective(flags);
    }

    std::u32string_view pattern_;
    bool is_text_;
    std::uint32_t initial_flags_, current_flags_ = 0;
    bool restart_ = false;
    std::size_t index_ = 0, next_size_ = 0;
    char32_t next_ = kEnd, escaped_ = 0;
    State state_;
    Parsed out_;
};

}  // namespace

Parsed parse(std::u32string_view pattern, bool is_text, std::uint32_t flags) {
    Parser parser(pattern, is_text, flags);
    Parsed parsed = parser.run();
    // "(?x)" at the start: the rest has to be read as verbose.
    if (parsed.error.empty() && parser.wants_verbose()) return Parser(pattern, is_text, flags | flag::kVerbose).run();
    return parsed;
}

}  // namespace loopglass::regex
