// f-strings (PEP 701): the lexer has cut them up, here the pieces become FormattedValues.

#include <algorithm>

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"
#include "sim/python/syntax/string_literal.hpp"

namespace loopglass::parsing {

/// One f-string literal; its constants and fields are added to `parts`.
bool Parser::format_string(Gather<Expr*>& parts) {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return false;
    const std::string_view opening = text_of(token());
    const bool is_raw = opening.find_first_of("rR") != std::string_view::npos;
    advance();
    while (!at(Kind::FStringEnd)) {
        if (at(Kind::FStringMiddle)) {
            Expr* text = format_text(is_raw);
            if (text == nullptr) return false;
            parts.push(text);
        } else if (at(Kind::LeftBrace)) {
            Expr* field = replacement_field(parts);
            if (field == nullptr) return false;
            parts.push(field);
        } else {
            return false;
        }
    }
    advance();
    return true;
}

Expr* Parser::format_text(bool is_raw) {
    const Token& middle = token();
    std::string_view text = text_of(middle);
    if (!is_raw) {
        std::string_view problem;
        text = decode_escapes(text, arena_, problem);
        if (!problem.empty()) {
            // CPython decodes once the whole literal has been read, and points to its end.
            int depth = 1;
            while (depth > 0 && !at(Kind::Error)) {
                advance();
                if (at(Kind::FStringStart)) ++depth;
                if (at(Kind::FStringEnd)) --depth;
            }
            return refuse_here(std::string(problem));
        }
    }
    advance();
    return constant(middle.where, ConstantKind::Str, text);
}

/// `{expression = !conversion : spec}`. With `=` its source text goes to `parts` first.
Expr* Parser::replacement_field(Gather<Expr*>& parts) {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    Expr* value = yield_or_star_expressions();
    const auto give_up = [&]() -> Expr* {
        if (raised() || !diagnosing_) return nullptr;
        reset(start);
        diagnose_field(start);
        return nullptr;
    };
    if (value == nullptr) return give_up();
    const bool is_debug = accept(Kind::Equal);
    const std::size_t after_equal = mark();
    char conversion = 0;
    if (at(Kind::Exclamation)) {
        const Token& mark = token();
        if (kind_after(1) != Kind::Name && !is_keyword(kind_after(1))) {
            advance();
            return give_up();
        }
        advance();
        const Token& name = token();
        if (name.kind != Kind::Name) return give_up();
        const std::string_view letter = text_of(name);
        advance();
        if (mark.end != name.begin) {
            return refuse("f-string: conversion type must come right after the exclamanation mark",
                          join(mark.where, name.where));
        }
        if (letter != "s" && letter != "r" && letter != "a") {
            return refuse(fmt::format("f-string: invalid conversion character '{}': expected 's', 'r', or 'a'", letter),
                          name.where);
        }
        conversion = letter[0];
    }
    Expr* spec = nullptr;
    const std::size_t colon = mark();
    if (accept(Kind::Colon)) {
        Gather<Expr*> spec_parts(expressions_);
        if (!format_spec_parts(spec_parts)) return give_up();
        const Exprs values = merge_constants(spec_parts, true);
        spec = arena_.create<JoinedStr>(since(colon), values);
    }
    if (!at(Kind::RightBrace)) return give_up();
    advance();
    if (is_debug) {
        if (conversion == 0 && spec == nullptr) conversion = 'r';
        const Location& opening = tokens_[start].where;
        const Location& closing = tokens_[after_equal].where;
        parts.push(constant({opening.end_line, opening.end_column, closing.line, closing.column}, ConstantKind::Str,
                            debug_text(tokens_[start].end, tokens_[after_equal].begin)));
    }
    return arena_.create<FormattedValue>(since(start), value, conversion, spec);
}

/// The source from `begin` to `end`, without comments.
std::string_view Parser::debug_text(std::size_t begin, std::size_t end) {
    const std::string_view text = source_.substr(begin, end - begin);
    if (text.find('#') == std::string_view::npos) return text;
    std::string kept;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
            if (i == text.size()) break;
        }
        kept.push_back(text[i]);
    }
    return arena_.copy(std::string_view(kept));
}

/// The text and fields of a format spec. Raw or not, CPython decodes their escapes.
bool Parser::format_spec_parts(Gather<Expr*>& parts) {
    while (at(Kind::FStringMiddle) || at(Kind::LeftBrace)) {
        Expr* part = at(Kind::FStringMiddle) ? format_text(false) : replacement_field(parts);
        if (part == nullptr) return false;
        parts.push(part);
    }
    return true;
}

}  // namespace loopglass::parsing
