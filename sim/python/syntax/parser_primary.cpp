// Attribute access, calls and subscripts.

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

Expr* Parser::await_primary() {
    if (!at(Kind::KeywordAwait)) return primary();
    const std::size_t start = mark();
    advance();
    Expr* value = primary();
    if (value == nullptr) return nullptr;
    return arena_.create<Await>(since(start), value);
}

Expr* Parser::primary() {
    return memoised(Rule::Primary, [&]() -> Expr* {
        const std::size_t start = mark();
        Expr* value = atom();
        return value == nullptr ? nullptr : primary_tail(value, start);
    });
}

Expr* Parser::primary_tail(Expr* value, std::size_t start) {
    for (int links = 1;; ++links) {
        if (links > longest_chain_) {
            longest_chain_ = links;
            if (links > kMaximumNesting) refuse_complexity();
            if (raised()) return nullptr;
        }
        switch (kind()) {
            case Kind::Dot: {
                look_to(at_ + 1);
                if (kind_after(1) != Kind::Name) return value;
                advance();
                const Identifier name = identifier(token());
                advance();
                value = arena_.create<Attribute>(since(start), value, name, Context::Load);
                break;
            }
            case Kind::LeftParenthesis: {
                const std::size_t before = mark();
                if (has_failed(before, Enclosure::tail)) return value;
                Expr* called = call(value, start);
                if (called == nullptr) {
                    if (raised()) return nullptr;
                    note_failed(before, Enclosure::tail);
                    reset(before);
                    return value;
                }
                value = called;
                break;
            }
            case Kind::LeftBracket: {
                const std::size_t before = mark();
                if (has_failed(before, Enclosure::tail)) return value;
                advance();
                Expr* index = slices();
                if (index == nullptr || !accept(Kind::RightBracket)) {
                    if (raised()) return nullptr;
                    note_failed(before, Enclosure::tail);
                    reset(before);
                    return value;
                }
                value = arena_.create<Subscript>(since(start), value, index, Context::Load);
                break;
            }
            default: return value;
        }
    }
}

Expr* Parser::call(Expr* function, std::size_t start) {
    const std::size_t opening = mark();
    advance();
    Gather<Expr*> positional(expressions_);
    Gather<Keyword> keywords(keywords_);
    if (diagnosing_) {
        // CPython tries `function (x for x in y)` first, and the mistakes of a generator expression with it.
        Expr* element = expression_without_walrus();
        if (raised()) return nullptr;
        Gather<ComprehensionClause> clauses(clauses_);
        const bool is_generator =
            element != nullptr && at_comprehension() && comprehension_clauses(clauses) && at(Kind::RightParenthesis);
        if (raised()) return nullptr;
        reset(opening);
        if (!is_generator && diagnose_comprehension(opening)) return nullptr;
        reset(opening + 1);
    }
    if (!at(Kind::RightParenthesis)) {
        if (!arguments(positional, keywords, true)) return nullptr;
    }
    if (!accept(Kind::RightParenthesis)) return nullptr;
    return arena_.create<Call>(since(start), function, positional.finish(arena_), keywords.finish(arena_));
}

/// The arguments of a call or class statement, up to (not including) the closing bracket.
bool Parser::arguments(Gather<Expr*>& positional, Gather<Keyword>& keywords, bool allow_generator) {
    const std::size_t start = mark();
    if (argument_list(positional, keywords, allow_generator)) {
        accept(Kind::Comma);
        if (at(Kind::RightParenthesis)) return true;
    }
    if (raised() || !diagnosing_) return false;
    reset(start);
    diagnose_arguments();
    return false;
}

Expr* Parser::starred_expression() {
    if (diagnosing_ && diagnose_starred_argument()) return nullptr;
    const std::size_t start = mark();
    if (!accept(Kind::Star)) return nullptr;
    Expr* value = expression();
    if (value == nullptr) return nullptr;
    return arena_.create<Starred>(since(start), value, Context::Load);
}

/// CPython's `args`: positional ones, then keywords with `*x` among them, then keywords with `**x`. A comma
/// that no argument follows is left alone. A bare generator expression counts only if it is the only argument.
bool Parser::argument_list(Gather<Expr*>& positional, Gather<Keyword>& keywords, bool allow_generator) {
    enum class Phase { Positional, Keywords, DoubleStars };
    Phase phase = Phase::Positional;
    const std::size_t begin = mark();
    const auto is_first = [&] { return positional.empty() && keywords.empty(); };
    for (std::size_t before = mark();;) {
        const std::size_t start = mark();
        bool is_fine = false;
        // Parsed once, or every level of `f(*(f(*(…` would be parsed twice as often as the one around it.
        const bool is_starred = at(Kind::Star) && phase != Phase::DoubleStars;
        Expr* const starred = is_starred ? starred_expression() : nullptr;
        const std::size_t behind_starred = mark();
        if (phase == Phase::Positional && is_starred) {
            if (starred != nullptr && !at(Kind::Equal)) {
                positional.push(starred);
                is_fine = true;
            }
        } else if (phase == Phase::Positional && !at(Kind::DoubleStar) &&
                   !(at(Kind::Name) && kind_after(1) == Kind::Equal)) {
            Expr* value = expression_without_walrus();
            if (value != nullptr && allow_generator && start == begin && at_comprehension()) {
                const std::size_t after = mark();
                Gather<ComprehensionClause> clauses(clauses_);
                if (comprehension_clauses(clauses) && at(Kind::RightParenthesis)) {
                    // A bare generator expression reaches from bracket to bracket.
                    const Location where = join(tokens_[start - 1].where, token().where);
                    value =
                        arena_.create<ElementComp>(Expr{ExprKind::GeneratorExp, where}, value, clauses.finish(arena_));
                } else {
                    if (raised()) return false;
                    reset(after);
                }
            }
            if (value != nullptr && !at(Kind::Equal)) {
                positional.push(value);
                is_fine = true;
            }
        }
        if (raised()) return false;
        if (!is_fine) {
            reset(start);
            if (phase == Phase::Positional) phase = Phase::Keywords;
            if (diagnosing_ && diagnose_keyword_argument()) return false;
            if (at(Kind::Name) && kind_after(1) == Kind::Equal) {
                const Identifier name = identifier(token());
                at_ += 2;
                if (Expr* value = expression()) {
                    keywords.push({name, value, since(start)});
                    is_fine = true;
                }
            } else if (is_starred) {
                if (starred != nullptr) {
                    at_ = behind_starred;
                    positional.push(starred);
                    is_fine = true;
                }
            } else if (at(Kind::DoubleStar)) {
                phase = Phase::DoubleStars;
                advance();
                if (Expr* value = expression()) {
                    keywords.push({{}, value, since(start)});
                    is_fine = true;
                }
            } else if (at(Kind::Name)) {
                look_to(at_ + 1);
            }
            if (raised()) return false;
        }
        if (!is_fine) {
            reset(start);
            at_ = before;
            return !is_first();
        }
        before = mark();
        if (!accept(Kind::Comma)) return true;
        if (at(Kind::RightParenthesis)) {
            at_ = before;
            return true;
        }
    }
}

// slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
Expr* Parser::slices() {
    const std::size_t start = mark();
    Expr* first = at(Kind::Star) ? starred_expression() : slice();
    if (first == nullptr) return nullptr;
    const bool is_tuple = at(Kind::Comma) || first->kind == ExprKind::Starred;
    if (!is_tuple) return first;
    Gather<Expr*> elements(expressions_);
    elements.push(first);
    while (accept(Kind::Comma)) {
        if (at(Kind::RightBracket)) break;
        Expr* next = at(Kind::Star) ? starred_expression() : slice();
        if (next == nullptr) return nullptr;
        elements.push(next);
    }
    return arena_.create<Tuple>(since(start), elements.finish(arena_), Context::Load);
}

// slice: [expression] ':' [expression] [':' [expression]] | named_expression
Expr* Parser::slice() {
    const std::size_t start = mark();
    Expr* lower = nullptr;
    if (!at(Kind::Colon)) {
        lower = diagnosing_ ? expression() : named_expression();
        if (raised()) return nullptr;
        if (lower == nullptr || !at(Kind::Colon)) {
            if (!diagnosing_) return lower;
            reset(start);
            return named_expression();
        }
        if (is_bare_walrus(start)) return nullptr;
    }
    advance();
    Expr* upper = nullptr;
    Expr* step = nullptr;
    if (starts_expression(kind()) && (upper = expression()) == nullptr) return nullptr;
    if (accept(Kind::Colon) && starts_expression(kind()) && (step = expression()) == nullptr) return nullptr;
    return arena_.create<Slice>(since(start), lower, upper, step);
}

}  // namespace loopglass::parsing
