#pragma once
/// re.Pattern and re.Match as objects, and the text they look at.
#include <memory>
#include <string>
#include <vector>

#include "sim/core/type.hpp"
#include "sim/python/modules/regex/matcher.hpp"

namespace loopglass::regex {

extern Type pattern_type, match_type, match_iterator_type, scanner_type;

/// A str that is not ASCII, as code points.
struct DecodedText {
    Value string;
    std::shared_ptr<const std::u32string> code_points;
};

struct CompiledPattern {
    Program program;
    std::vector<std::string> names;  ///< by group number; empty: no name
    DecodedText last_text;           ///< of the last string searched
};

struct PatternObject : Object {
    Value source;  ///< str, bytes, or None
    Value names;   ///< dict: name to number
    CompiledPattern* compiled;
    std::uint32_t flags;
    bool is_text;

    std::uint32_t groups() const { return compiled->program.groups; }
};
inline PatternObject* as_pattern(View value) { return value.as<PatternObject>(); }

struct MatchObject : Object {
    Value pattern, string;
    std::int64_t position, end_position, last_group;
    std::size_t mark_count;
    std::int64_t marks[2];  ///< `mark_count` of them

    std::span<const std::int64_t> all_marks() const { return {marks, mark_count}; }
};
inline MatchObject* as_match(View value) { return value.as<MatchObject>(); }

/// A str or bytes-like to be searched. False with TypeError when it is neither, or not the pattern's kind.
class Text {
public:
    bool open(PatternObject* pattern, View string);
    const Subject& subject() const { return subject_; }
    std::int64_t length() const { return subject_.length; }
    /// A piece of it as a str or bytes.
    Value slice(std::int64_t begin, std::int64_t end) const;

private:
    Value string_;
    std::string bytes_;  ///< of a bytes-like that may change
    std::shared_ptr<const std::u32string> code_points_;
    Subject subject_;
};

/// `pos` and `endpos` brought between 0 and the length. False when raised.
bool search_bounds(View position, View end_position, std::int64_t length, std::int64_t& start, std::int64_t& end);

Value make_match(PatternObject* pattern, View string, std::int64_t position, std::int64_t end_position,
                 const MatchResult& result);
/// A group of a match as str or bytes, or `missing`.
Value group_text(const Text& text, std::span<const std::int64_t> marks, std::size_t group, View missing);
/// A piece of any str or bytes-like without a pattern at hand.
Value slice_of(View string, std::int64_t begin, std::int64_t end);

/// What a template of `sub` or `expand` says: literal text, or pieces of it and group numbers. Empty when raised.
Value read_template(View pattern, View replacement);
/// Puts the groups in. False when raised.
bool expand_template(View pieces, PatternObject* pattern, const Text& text, std::span<const std::int64_t> marks,
                     std::vector<Value>& out);
/// Joins pieces of str or bytes.
Value join_pieces(const std::vector<Value>& pieces, bool is_text);

void define_match_type();
void define_iterator_types();
Value make_match_iterator(View pattern, View string, std::int64_t start, std::int64_t end);
Value make_scanner(View pattern, View string, std::int64_t start, std::int64_t end);

}  // namespace loopglass::regex
