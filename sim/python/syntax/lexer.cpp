#include "sim/python/syntax/lexer.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"
#include "sim/python/syntax/lexer_state.hpp"
#include "sim/python/syntax/pause.hpp"
#include "sim/python/syntax/source.hpp"

namespace loopglass {

TokenList tokenize(std::string_view text, std::vector<CommentSpan>* comments) {
    TokenList list;
    list.tokens.reserve(text.size() / 4 + 16);
    lexing::Lexer(text, comments, list).run();
    return list;
}

namespace lexing {

void Lexer::run() {
    while (!ended_) {
        pause_at_statement();
        if (!begin_line()) return;
        while (next_in_line()) {
        }
    }
}

/// Measures the indentation of a line that begins a statement, or passes over a blank one.
bool Lexer::begin_line() {
    int column = 0;
    int tabless_column = 0;
    int continued_column = 0;
    for (;; ++at_) {
        const int c = peek();
        if (c == ' ') {
            ++column;
            ++tabless_column;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            ++tabless_column;
        } else if (c == '\f') {
            column = tabless_column = 0;
        } else if (c == '\\') {
            if (continued_column == 0) continued_column = column;
            ++at_;
            if (!continue_line()) return false;
            --at_;
        } else {
            break;
        }
    }
    if (peek() == '#' || peek() == '\n') return true;
    if (peek() == kEnd) {
        finish();
        return false;
    }
    if (continued_column != 0) column = tabless_column = continued_column;
    return set_indent(column, tabless_column);
}

bool Lexer::set_indent(int column, int tabless_column) {
    const auto inconsistent = [&] {
        return refuse_late(SyntaxProblem::Type::TabError, "inconsistent use of tabs and spaces in indentation", 1, 0);
    };
    const Indent current = indents_.back();
    if (column == current.column) return tabless_column == current.tabless_column || inconsistent();
    if (column > current.column) {
        if (static_cast<int>(indents_.size()) >= kMaximumIndents) {
            return refuse_late(SyntaxProblem::Type::IndentationError, "too many levels of indentation", 1, 0);
        }
        if (tabless_column <= current.tabless_column) return inconsistent();
        indents_.push_back({column, tabless_column});
        emit_unplaced(TokenKind::Indent);
        return true;
    }
    std::size_t depth = indents_.size();
    while (column < indents_[depth - 1].column) --depth;
    if (column != indents_[depth - 1].column) {
        const int length = static_cast<int>(text::count_code_points(line_of(text_.substr(line_begin_), 1)));
        return refuse_late(SyntaxProblem::Type::IndentationError, "unindent does not match any outer indentation level",
                           length, -1);
    }
    if (tabless_column != indents_[depth - 1].tabless_column) return inconsistent();
    while (indents_.size() > depth) {
        indents_.pop_back();
        emit_unplaced(TokenKind::Dedent);
    }
    return true;
}

/// Scans one token; false at the end of a logical line, or of everything.
bool Lexer::next_in_line() {
    FormatString* format_string = inside_format_string();
    if (format_string != nullptr && format_string->in_literal) return scan_format_string();

    int c = peek();
    while (c == ' ' || c == '\t' || c == '\f') {
        ++at_;
        c = peek();
    }
    const std::uint32_t begin = at_;
    if (c == '#') {
        const std::size_t newline = text_.find('\n', at_);
        at_ = static_cast<std::uint32_t>(newline == std::string_view::npos ? text_.size() : newline);
        if (comments_ != nullptr) comments_->push_back({begin, at_});
        c = peek();
    }
    if (is_name_start(c)) return scan_name();
    if (c == '\n') {
        const bool is_blank = out_.tokens.empty() || out_.tokens.back().kind == TokenKind::Newline ||
                              out_.tokens.back().kind == TokenKind::Indent ||
                              out_.tokens.back().kind == TokenKind::Dedent;
        const bool ends_statement = brackets_.empty() && !is_blank;
        ++at_;
        if (ends_statement) emit(TokenKind::Newline, begin, at_);
        new_line();
        return !brackets_.empty();
    }
    if (c == kEnd) {
        finish();
        return false;
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return scan_number();
    if (c == '\'' || c == '"') return scan_string(begin);
    if (c == '\\') {
        ++at_;
        return continue_line();
    }
    return scan_punctuation(c);
}

/// After a backslash: the line goes on below.
bool Lexer::continue_line() {
    if (peek() != '\n') {
        return refuse_late(SyntaxProblem::Type::SyntaxError, "unexpected character after line continuation character",
                           character_column(at_) + 1, 0);
    }
    ++at_;
    if (peek() == kEnd) {
        if (!brackets_.empty()) {
            end_with_error();
            return false;
        }
        return refuse_late(SyntaxProblem::Type::SyntaxError, "unexpected EOF while parsing", character_column(at_), -1);
    }
    new_line();
    return true;
}

void Lexer::finish() {
    ended_ = true;
    // CPython stands on the last line still, and counts from its beginning.
    if (line_ > 1 && at_ == line_begin_ && at_ > 0) {
        --line_;
        const std::size_t newline = at_ >= 2 ? text_.rfind('\n', at_ - 2) : std::string_view::npos;
        line_begin_ = newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline) + 1;
    }
    if (!brackets_.empty()) {
        end_with_error();
        return;
    }
    while (indents_.size() > 1) {
        indents_.pop_back();
        emit_unplaced(TokenKind::Dedent);
    }
    emit_unplaced(TokenKind::EndMarker);
}

void Lexer::end_with_error() {
    ended_ = true;
    if (!brackets_.empty()) out_.unclosed = brackets_.back();
    emit_unplaced(TokenKind::Error);
}

int Lexer::character_column(std::uint32_t offset) const {
    return static_cast<int>(text::count_code_points(text_.substr(line_begin_, offset - line_begin_)));
}

bool Lexer::refuse(std::string message) {
    const int column = character_column(at_);
    return refuse_range(std::move(message), column, column);
}

bool Lexer::refuse_range(std::string message, int first, int last) {
    std::string_view line = line_of(text_.substr(line_begin_), 1);
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    out_.problem = SyntaxProblem{
        SyntaxProblem::Type::SyntaxError, std::move(message), line_, first, line_, last, std::string(line), true};
    // CPython looks for lexical mistakes behind a syntax error, but not into f-strings.
    out_.problem_outranks_syntax = format_strings_.empty();
    end_with_error();
    out_.unclosed.reset();
    return false;
}

bool Lexer::refuse_late(SyntaxProblem::Type type, std::string message, int column, int end_column) {
    out_.problem = SyntaxProblem{
        type, std::move(message), line_, column, line_, end_column, std::string(line_of(text_.substr(line_begin_), 1)),
        true};
    end_with_error();
    return false;
}

namespace {

using Kind = TokenKind;

/// The operator that begins with `c` and goes on with `next` (and `last`), and how long it is.
std::pair<Kind, int> match_operator(int c, int next, int last) {
    const auto with_equal = [&](Kind alone, Kind equal) {
        return next == '=' ? std::pair(equal, 2) : std::pair(alone, 1);
    };
    const auto doubled = [&](Kind alone, Kind equal, Kind twice, Kind twice_equal) {
        if (next != c) return with_equal(alone, equal);
        return last == '=' ? std::pair(twice_equal, 3) : std::pair(twice, 2);
    };
    switch (c) {
        case '(': return {Kind::LeftParenthesis, 1};
        case ')': return {Kind::RightParenthesis, 1};
        case '[': return {Kind::LeftBracket, 1};
        case ']': return {Kind::RightBracket, 1};
        case '{': return {Kind::LeftBrace, 1};
        case '}': return {Kind::RightBrace, 1};
        case ',': return {Kind::Comma, 1};
        case ';': return {Kind::Semicolon, 1};
        case '~': return {Kind::Tilde, 1};
        case ':': return with_equal(Kind::Colon, Kind::ColonEqual);
        case '+': return with_equal(Kind::Plus, Kind::PlusEqual);
        case '|': return with_equal(Kind::Pipe, Kind::PipeEqual);
        case '&': return with_equal(Kind::Ampersand, Kind::AmpersandEqual);
        case '=': return with_equal(Kind::Equal, Kind::EqualEqual);
        case '%': return with_equal(Kind::Percent, Kind::PercentEqual);
        case '^': return with_equal(Kind::Circumflex, Kind::CircumflexEqual);
        case '@': return with_equal(Kind::At, Kind::AtEqual);
        case '!': return with_equal(Kind::Exclamation, Kind::NotEqual);
        case '*': return doubled(Kind::Star, Kind::StarEqual, Kind::DoubleStar, Kind::DoubleStarEqual);
        case '/': return doubled(Kind::Slash, Kind::SlashEqual, Kind::DoubleSlash, Kind::DoubleSlashEqual);
        case '>': return doubled(Kind::Greater, Kind::GreaterEqual, Kind::RightShift, Kind::RightShiftEqual);
        case '<':
            if (next == '>') return {Kind::Unknown, 2};
            return doubled(Kind::Less, Kind::LessEqual, Kind::LeftShift, Kind::LeftShiftEqual);
        case '-': return next == '>' ? std::pair(Kind::Arrow, 2) : with_equal(Kind::Minus, Kind::MinusEqual);
        case '.': return next == '.' && last == '.' ? std::pair(Kind::Ellipsis, 3) : std::pair(Kind::Dot, 1);
        default: return {Kind::Unknown, 1};
    }
}

}  // namespace

bool Lexer::scan_punctuation(int c) {
    const std::uint32_t begin = at_;
    if (c == ':' && inside_format_string() != nullptr && field_punctuation(static_cast<char>(c))) return true;
    const auto [kind, length] = match_operator(c, peek(1), peek(2));
    if (kind == Kind::Unknown && (c < ' ' || c == 127)) {
        ++at_;
        return refuse(fmt::format("invalid non-printable character U+{:04X}", c));
    }
    at_ += static_cast<std::uint32_t>(length);
    if (length == 1) {
        const char bracket = static_cast<char>(c);
        if ((c == '(' || c == '[' || c == '{') && !open_bracket(bracket)) return false;
        if ((c == ')' || c == ']' || c == '}') && !close_bracket(bracket)) return false;
    }
    emit(kind, begin, at_);
    return true;
}

bool Lexer::open_bracket(char c) {
    if (static_cast<int>(brackets_.size()) >= kMaximumBrackets) return refuse("too many nested parentheses");
    brackets_.push_back({c, {line_, column_of(at_ - 1), line_, column_of(at_)}});
    if (FormatString* format_string = inside_format_string()) ++format_string->brackets;
    return true;
}

bool Lexer::close_bracket(char c) {
    FormatString* format_string = inside_format_string();
    if (format_string != nullptr && format_string->brackets == 0 && c == '}') {
        return refuse("f-string: single '}' is not allowed");
    }
    if (brackets_.empty()) return refuse(fmt::format("unmatched '{}'", c));
    const OpenBracket opening = brackets_.back();
    brackets_.pop_back();
    const char wanted = opening.bracket == '(' ? ')' : opening.bracket == '[' ? ']' : '}';
    if (c != wanted) {
        if (format_string != nullptr && opening.bracket == '{' &&
            format_string->brackets - 1 == format_string->field_depth) {
            return refuse(fmt::format("f-string: unmatched '{}'", c));
        }
        if (opening.where.line != line_) {
            return refuse(fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}' on line {}", c,
                                      opening.bracket, opening.where.line));
        }
        return refuse(
            fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", c, opening.bracket));
    }
    if (format_string != nullptr) {
        if (--format_string->brackets < 0) return refuse(fmt::format("f-string: unmatched '{}'", c));
        if (c == '}' && format_string->brackets == format_string->field_depth) {
            --format_string->field_depth;
            format_string->in_literal = true;
            format_string->in_format_spec = false;
        }
    }
    return true;
}

}  // namespace lexing
}  // namespace loopglass
