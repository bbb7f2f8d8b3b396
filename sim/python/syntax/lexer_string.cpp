// String literals, and the parts of f-strings (PEP 701).

#include <fmt/format.h>

#include "sim/python/syntax/lexer_state.hpp"

namespace loopglass::lexing {

/// A plain literal whose prefix began at `begin`; stands on its first quote.
bool Lexer::scan_string(std::uint32_t begin) {
    const char quote = text_[at_];
    const bool is_triple = peek(1) == quote && peek(2) == quote;
    const std::int32_t first_line = line_;
    const std::uint32_t first_line_begin = line_begin_;
    at_ += is_triple ? 3 : 1;
    bool escapes_quote = false;
    for (;;) {
        const std::size_t stop = text_.find_first_of(quote == '"' ? "\"\\\n" : "'\\\n", at_);
        if (stop == std::string_view::npos || (!is_triple && text_[stop] == '\n')) {
            if (stop == std::string_view::npos) {
                at_ = static_cast<std::uint32_t>(text_.size());
                if (!text_.empty() && line_begin_ == at_ && line_ > first_line) --line_;
            }
            const std::int32_t detected = line_;
            line_ = first_line;
            line_begin_ = first_line_begin;
            at_ = begin + 1;
            const FormatString* outer = inside_format_string();
            if (outer != nullptr && outer->quote == quote && outer->quote_size == (is_triple ? 3 : 1)) {
                return refuse("f-string: expecting '}'");
            }
            return refuse(fmt::format("unterminated {}string literal (detected at line {}){}",
                                      is_triple ? "triple-quoted " : "", detected,
                                      escapes_quote && !is_triple ? "; perhaps you escaped the end quote?" : ""));
        }
        at_ = static_cast<std::uint32_t>(stop) + 1;
        const char c = text_[stop];
        if (c == '\n') {
            new_line();
        } else if (c == '\\') {
            if (peek() == '\n') {
                ++at_;
                new_line();
            } else if (peek() != kEnd) {
                escapes_quote = escapes_quote || peek() == quote;
                ++at_;
            }
        } else if (!is_triple) {
            break;
        } else if (peek() == quote && peek(1) == quote) {
            at_ += 2;
            break;
        }
    }
    emit(TokenKind::String, begin, at_,
         {first_line, static_cast<std::int32_t>(begin - first_line_begin), line_, column_of(at_)});
    return true;
}

bool Lexer::begin_format_string(std::uint32_t begin, bool raw) {
    const char quote = text_[at_];
    const bool is_triple = peek(1) == quote && peek(2) == quote;
    at_ += is_triple ? 3 : 1;
    if (static_cast<int>(format_strings_.size()) + 1 >= kMaximumFormatStrings) {
        return refuse("too many nested f-strings");
    }
    FormatString format_string{};
    format_string.quote = quote;
    format_string.quote_size = is_triple ? 3 : 1;
    format_string.raw = raw;
    format_string.begin = begin;
    format_string.line_begin = line_begin_;
    format_string.line = line_;
    format_strings_.push_back(format_string);
    emit(TokenKind::FStringStart, begin, at_);
    return true;
}

/// The end of the f-string, or its next stretch of text, or the step into a field.
bool Lexer::scan_format_string() {
    FormatString& state = format_strings_.back();
    const bool opens_field = peek() == '{' && (peek(1) != '{' || state.in_format_spec);
    if (opens_field) {
        ++state.field_depth;
        if (state.field_depth >= kMaximumFieldNesting) {
            return refuse("f-string: expressions nested too deeply");
        }
        state.in_literal = false;
        return true;
    }
    bool ends = true;
    for (std::uint32_t i = 0; i < state.quote_size; ++i) ends = ends && peek(i) == state.quote;
    if (ends) {
        const std::uint32_t begin = at_;
        at_ += state.quote_size;
        emit(TokenKind::FStringEnd, begin, at_);
        format_strings_.pop_back();
        return true;
    }
    return scan_format_text();
}

bool Lexer::scan_format_text() {
    FormatString& state = format_strings_.back();
    const std::uint32_t begin = at_;
    const std::int32_t first_line = line_;
    const std::int32_t first_column = column_of(begin);
    bool in_character_name = false;  // inside \N{…}
    const auto finish = [&](std::uint32_t end, std::uint32_t resume) {
        emit(TokenKind::FStringMiddle, begin, end, {first_line, first_column, line_, column_of(resume)});
        at_ = resume;
        return true;
    };
    for (;;) {
        const int c = peek();
        if (c == kEnd || (c == '\n' && state.quote_size == 1)) {
            if (c == '\n' && state.in_format_spec) {
                state.in_literal = false;
                state.in_format_spec = false;
                return finish(at_, at_);
            }
            return unterminated_format_string();
        }
        if (c == state.quote) {
            if (state.quote_size == 1 || (peek(1) == c && peek(2) == c)) return finish(at_, at_);
            ++at_;
        } else if (c == '{') {
            if (peek(1) == '{' && !state.in_format_spec) return finish(at_ + 1, at_ + 2);
            ++state.field_depth;
            if (state.field_depth >= kMaximumFieldNesting) return refuse("f-string: expressions nested too deeply");
            state.in_literal = false;
            return finish(at_, at_);
        } else if (c == '}') {
            if (in_character_name) return finish(at_ + 1, at_ + 1);
            if (peek(1) == '}' && !state.in_format_spec && state.brackets == 0) return finish(at_ + 1, at_ + 2);
            state.in_literal = false;
            return finish(at_, at_);
        } else if (c == '\\') {
            const int escaped = peek(1);
            if (escaped == '{' || escaped == '}') {
                ++at_;
            } else if (escaped == 'N' && !state.raw && peek(2) == '{') {
                in_character_name = true;
                at_ += 3;
            } else if (escaped == '\n') {
                at_ += 2;
                new_line();
            } else {
                at_ += escaped == kEnd ? 1 : 2;
            }
        } else {
            ++at_;
            if (c == '\n') new_line();
        }
    }
}

bool Lexer::unterminated_format_string() {
    const FormatString& state = format_strings_.back();
    std::int32_t detected = line_;
    if (peek() == kEnd && line_begin_ == at_ && line_ > state.line) --detected;
    line_ = state.line;
    line_begin_ = state.line_begin;
    at_ = state.begin + 1;
    return refuse(fmt::format("unterminated {}f-string literal (detected at line {})",
                              state.quote_size == 3 ? "triple-quoted " : "", detected));
}

/// Whether `c` (a colon) ends the expression of a field and begins its format spec; then it is emitted.
bool Lexer::field_punctuation(char c) {
    FormatString& state = format_strings_.back();
    if (state.field_depth < 0 || state.brackets - 1 != state.field_depth) return false;
    state.in_literal = true;
    state.in_format_spec = true;
    const std::uint32_t begin = at_;
    at_ += 1;
    emit(c == ':' ? TokenKind::Colon : TokenKind::Exclamation, begin, at_);
    return true;
}

}  // namespace loopglass::lexing
