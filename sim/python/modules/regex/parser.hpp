#pragma once
// The parser of patterns, whose parts lie in the files parse….cpp. A token is a character, or a backslash and what
// follows it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/core/text/utf8.hpp"
#include "sim/python/modules/regex/syntax.hpp"

namespace loopglass::regex {

inline constexpr char32_t kEnd = 0xffffffffU;  ///< what stands behind the last character

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_octal(char32_t c) { return c >= '0' && c <= '7'; }
constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline std::string to_text(std::u32string_view code_points) { return text::from_utf32(code_points); }

class Parser {
public:
    Parser(std::u32string_view pattern, bool is_text, std::uint32_t flags)
        : pattern_(pattern), is_text_(is_text), initial_flags_(flags) {
        state_.flags = flags;
    }
    Parsed run();
    bool wants_verbose() const { return restart_; }

private:
    /// What is known of the pattern so far; once its flags turn out to be verbose, everything is read again.
    struct State {
        std::uint32_t flags = 0;
        std::vector<std::pair<std::string, std::uint32_t>> names;
        std::vector<bool> closed{true};  ///< by group number
        std::optional<std::uint32_t> lookbehind_groups;
        std::vector<std::pair<std::uint32_t, std::int64_t>> conditions;  ///< group and where it was named
    };
    static constexpr std::uint64_t kMostGroups = 1073741823;
    static constexpr int kDeepest = 600;

    // parse.cpp
    void advance();
    std::int64_t tell() const { return static_cast<std::int64_t>(index_ - next_size_); }
    void seek(std::int64_t position);
    /// The next token; `escaped` is what follows a backslash.
    char32_t take(char32_t* escaped = nullptr);
    bool match(char32_t c);
    void fail_at(std::string message, std::int64_t position);
    void fail(std::string message, std::int64_t offset = 0) { fail_at(std::move(message), tell() - offset); }
    bool failed() const { return !out_.error.empty() || restart_; }
    void fail_value(std::string message, Parsed::ErrorKind kind);
    NodePointer make(NodeKind kind) const { return std::make_unique<Node>(kind, current_flags_); }
    NodePointer make_character(char32_t c) const;
    NodePointer make_category(Category category) const;
    bool read_count(std::uint32_t& out, bool& given);
    /// After the operator `token`. False when it was a plain '{' (which is added) or an error.
    void parse_repeat(char32_t token, Node& sequence);
    NodePointer parse_branches(bool verbose, int nested);
    NodePointer parse_sequence(bool verbose, int nested, bool first_branch);
    /// The flags in force: text is Unicode unless it is said to be ASCII.
    std::uint32_t effective(std::uint32_t flags) const;
    void fix_flags();

    // parse_escape.cpp
    std::u32string take_until(char32_t terminator, std::string_view what);
    /// `'name'` as repr shows it.
    std::string shown(const std::u32string& name) const;
    bool check_name(const std::u32string& name, std::int64_t offset);
    std::optional<std::uint32_t> group_named(const std::u32string& name);
    bool is_closed(std::uint32_t group) const { return group < state_.closed.size() && state_.closed[group]; }
    void check_lookbehind_group(std::uint32_t group);
    std::string escape_text(char32_t first, std::u32string_view rest) const;
    /// The hex digits of \x, \u and \U: exactly `count`.
    std::optional<char32_t> hex_escape(char32_t letter, std::size_t count);
    std::optional<char32_t> named_escape();
    std::optional<char32_t> octal_value(std::uint32_t value, const std::u32string& digits);
    static std::optional<char32_t> simple_escape(char32_t c);
    static std::optional<Category> category_escape(char32_t c);
    /// What both kinds of escape share: \x \u \U \N, then letters that mean nothing.
    std::optional<char32_t> common_escape(char32_t c);
    NodePointer parse_escape(char32_t c);
    NodePointer parse_numeric_escape(char32_t first);
    NodePointer make_reference(std::uint32_t group) const;

    // parse_set.cpp
    struct SetMember {
        std::optional<Category> category;
        char32_t character = 0;
        std::u32string source;  ///< as written
    };
    std::optional<SetMember> parse_set_escape(char32_t c, std::int64_t begin);
    std::optional<SetMember> parse_set_member(char32_t token, char32_t escaped, std::int64_t begin);
    void warn_of_set(std::string_view what, std::int64_t position);
    NodePointer parse_set();
    static void add_member(Node& node, const SetMember& member);

    // parse_group.cpp
    void missing_parenthesis(std::int64_t start) { fail("missing ), unterminated subpattern", tell() - start); }
    /// After "(". Null without an error: a comment or flags for the whole pattern.
    NodePointer parse_group(bool verbose, int nested, bool first_thing, bool at_start);
    NodePointer parse_named_reference();
    NodePointer parse_look(char32_t c, std::int64_t start, bool verbose, int nested);
    NodePointer parse_conditional(std::int64_t start, bool verbose, int nested);
    bool add_flag(char32_t letter, std::uint32_t& add);
    /// The next flag letter, or one of `ends`; `missing` is what the message asks for.
    std::optional<char32_t> flag_letter(std::u32string_view ends, std::string_view missing);
    bool parse_flags(char32_t c, std::uint32_t& add, std::uint32_t& remove, bool& global);

    std::u32string_view pattern_;
    bool is_text_;
    std::uint32_t initial_flags_, current_flags_ = 0;
    bool restart_ = false;
    std::size_t index_ = 0, next_size_ = 0;
    char32_t next_ = kEnd, escaped_ = 0;
    State state_;
    Parsed out_;
};

}  // namespace loopglass::regex
