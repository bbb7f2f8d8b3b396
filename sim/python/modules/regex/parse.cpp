// From the text of a pattern to its tree: sequences, branches and repeats. CPython 3.13 Lib/re/_parser.py.
#include <fmt/format.h>

#include "sim/python/modules/regex/parser.hpp"

namespace loopglass::regex {

namespace {

bool is_pattern_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

Parsed Parser::run() {
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

void Parser::advance() {
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

void Parser::seek(std::int64_t position) {
    index_ = static_cast<std::size_t>(position);
    advance();
}

char32_t Parser::take(char32_t* escaped) {
    const char32_t token = next_;
    if (escaped != nullptr) *escaped = escaped_;
    advance();
    return token;
}

bool Parser::match(char32_t c) {
    if (next_ != c) return false;
    advance();
    return true;
}

void Parser::fail_at(std::string message, std::int64_t position) {
    if (!out_.error.empty()) return;
    out_.error = std::move(message);
    out_.error_position = position;
}

void Parser::fail_value(std::string message, Parsed::ErrorKind kind) {
    if (failed()) return;
    out_.error = std::move(message);
    out_.error_kind = kind;
}

NodePointer Parser::make_character(char32_t c) const {
    NodePointer node = make(NodeKind::character);
    node->character = c;
    return node;
}

NodePointer Parser::make_category(Category category) const {
    NodePointer node = make(NodeKind::set);
    node->items.categories.push_back(category);
    return node;
}

bool Parser::read_count(std::uint32_t& out, bool& given) {
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

void Parser::parse_repeat(char32_t token, Node& sequence) {
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

NodePointer Parser::parse_branches(bool verbose, int nested) {
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

NodePointer Parser::parse_sequence(bool verbose, int nested, bool first_branch) {
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

std::uint32_t Parser::effective(std::uint32_t flags) const {
    return is_text_ && (flags & flag::kAscii) == 0 ? flags | flag::kUnicode : flags;
}

void Parser::fix_flags() {
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

Parsed parse(std::u32string_view pattern, bool is_text, std::uint32_t flags) {
    Parser parser(pattern, is_text, flags);
    Parsed parsed = parser.run();
    // "(?x)" at the start: the rest has to be read as verbose.
    if (parsed.error.empty() && parser.wants_verbose()) return Parser(pattern, is_text, flags | flag::kVerbose).run();
    return parsed;
}

}  // namespace loopglass::regex
