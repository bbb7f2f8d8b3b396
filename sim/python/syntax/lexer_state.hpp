#pragma once
// The machine behind tokenize(), shared by the files that scan one family of tokens each.
// Not for use outside lexer*.cpp.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/python/syntax/lexer.hpp"

namespace loopglass::lexing {

inline constexpr int kEnd = -1;
inline constexpr int kMaximumBrackets = 200;
inline constexpr int kMaximumIndents = 100;
inline constexpr int kMaximumFormatStrings = 150;
inline constexpr int kMaximumFieldNesting = 3;

inline bool is_digit(int c) { return c >= '0' && c <= '9'; }
inline bool is_name_start(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128; }
inline bool is_name_part(int c) { return is_name_start(c) || is_digit(c); }

/// An f-string being scanned. Its text alternates between literal parts and replacement fields.
struct FormatString {
    char quote;
    std::uint8_t quote_size;  // 1 or 3
    bool raw;
    bool in_literal = true;       // scanning text, not the expression of a field
    bool in_format_spec = false;  // the text is that of a format spec
    int brackets = 0;             // open inside this f-string
    int field_depth = -1;         // brackets minus one where the innermost field began; -1 outside
    std::uint32_t begin;          // of its prefix
    std::uint32_t line_begin;
    std::int32_t line;
};

class Lexer {
public:
    Lexer(std::string_view text, std::vector<CommentSpan>* comments, TokenList& out)
        : text_(text), comments_(comments), out_(out) {}

    void run();

private:
    // lexer.cpp: lines, indentation, dispatch.
    bool begin_line();
    bool set_indent(int column, int tabless_column);
    bool next_in_line();
    void finish();
    bool scan_punctuation(int c);
    bool open_bracket(char c);
    bool close_bracket(char c);
    bool continue_line();

    // lexer_name.cpp
    bool scan_name();
    bool check_identifier(std::uint32_t begin, std::uint32_t end);

    // lexer_number.cpp
    bool scan_number();
    bool scan_radix(int base, const char* name);
    bool scan_decimal_digits();
    bool scan_exponent(bool* is_float);
    bool finish_number(const char* name);

    // lexer_string.cpp
    bool scan_string(std::uint32_t begin);
    bool begin_format_string(std::uint32_t begin, bool raw);
    bool scan_format_string();
    bool scan_format_text();
    bool unterminated_format_string();
    bool field_punctuation(char c);

    // Reading. Offsets are into text_; peeking past the end gives kEnd.
    int peek(std::uint32_t ahead = 0) const {
        const std::size_t at = std::size_t{at_} + ahead;
        return at < text_.size() ? static_cast<unsigned char>(text_[at]) : kEnd;
    }
    void new_line() {
        ++line_;
        line_begin_ = at_;
    }

    // Writing.
    void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
        emit(kind, begin, end, {line_, column_of(begin), line_, column_of(end)});
    }
    void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end, Location where) {
        out_.tokens.push_back({kind, static_cast<std::uint8_t>(brackets_.size()), begin, end, where});
    }
    void emit_unplaced(TokenKind kind) { emit(kind, at_, at_, {line_, -1, line_, -1}); }
    std::int32_t column_of(std::uint32_t offset) const { return static_cast<std::int32_t>(offset - line_begin_); }

    /// Refuses at the character before `at_`, as CPython's tokenizer does. Always false.
    bool refuse(std::string message);
    /// Refuses, marking `first` to `last` (1-based characters in the current line).
    bool refuse_range(std::string message, int first, int last);
    /// Refuses, but lets a syntax error that stands before it go first. Columns as in SyntaxProblem.
    bool refuse_late(SyntaxProblem::Type type, std::string message, int column, int end_column);
    void end_with_error();
    int character_column(std::uint32_t offset) const;

    FormatString* inside_format_string() { return format_strings_.empty() ? nullptr : &format_strings_.back(); }

    std::string_view text_;
    std::vector<CommentSpan>* comments_;
    TokenList& out_;

    std::uint32_t at_ = 0;
    std::uint32_t line_begin_ = 0;
    std::int32_t line_ = 1;

    struct Indent {
        int column;          // with tab stops every 8
        int tabless_column;  // with tabs counted as one
    };
    std::vector<Indent> indents_{{0, 0}};
    std::vector<OpenBracket> brackets_;
    std::vector<FormatString> format_strings_;
    bool ended_ = false;
};

}  // namespace loopglass::lexing
