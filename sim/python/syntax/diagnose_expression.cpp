// The known mistakes in expressions. Runs in the second pass only, where CPython's grammar would try its
// invalid_* alternatives; each function leaves the position where it likes.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {
namespace {

bool is_legacy_statement(std::string_view name) { return name == "print" || name == "exec"; }

bool is_legacy_statement(const Expr* expr) {
    const auto* name = try_as<const Name>(expr);
    return name != nullptr && is_legacy_statement(name->name);
}

}  // namespace

/// CPython 3.13 compares only as many letters as the name has, so `c` and `ty` count as soft keywords.
bool Parser::at_prefix_of_soft_keyword() const {
    if (!at(Kind::Name)) return false;
    const std::string_view name = text_of(token());
    for (const std::string_view keyword : {"_", "case", "match", "type"}) {
        if (keyword.starts_with(name)) return true;
    }
    return false;
}

/// An expression parsed with no regard to mistakes in it. Unlike expression() it leaves no memo of its own, only
/// those of its parts, which CPython finds there later.
Expr* Parser::expression_without_diagnosis() {
    const bool was_diagnosing = std::exchange(diagnosing_, false);
    Expr* result = nullptr;
    if (at(Kind::KeywordLambda)) {
        result = lambda();
    } else {
        const std::size_t start = mark();
        result = disjunction();
        if (result != nullptr && at(Kind::KeywordIf)) {
            const std::size_t after = mark();
            advance();
            Expr* test = disjunction();
            Expr* orelse = test != nullptr && accept(Kind::KeywordElse) ? expression() : nullptr;
            if (orelse != nullptr)
                result = arena_.create<IfExp>(since(start), test, result, orelse);
            else if (!raised())
                reset(after);
        }
    }
    diagnosing_ = was_diagnosing;
    return raised() ? nullptr : result;
}

/// `a b` inside brackets; `a if b` without else; a lambda in an f-string.
bool Parser::diagnose_expression() {
    const std::size_t start = mark();
    const bool is_exempt = at_prefix_of_soft_keyword() || (at(Kind::Name) && kind_after(1) == Kind::String);
    if (at(Kind::Name)) look_to(at_ + 1);
    if (!is_exempt) {
        Expr* first = disjunction();
        if (raised()) return true;
        if (first != nullptr && (starts_expression(kind()))) {
            Expr* second = expression_without_diagnosis();
            if (raised()) return true;
            if (second != nullptr && !is_legacy_statement(first) && previous().level != 0) {
                refuse("invalid syntax. Perhaps you forgot a comma?", join(first->where, second->where));
                return true;
            }
        }
        reset(start);
    }
    Expr* body = disjunction();
    if (raised()) return true;
    if (body != nullptr && accept(Kind::KeywordIf)) {
        Expr* test = disjunction();
        if (raised()) return true;
        if (test != nullptr && !at(Kind::KeywordElse) && !at(Kind::Colon)) {
            refuse("expected 'else' after 'if' expression", join(body->where, test->where));
            return true;
        }
    }
    reset(start);
    if (at(Kind::KeywordLambda)) {
        const Location where = token().where;
        advance();
        Parameters* parameters = this->parameters(Kind::Colon, true);
        if (raised()) return true;
        if (parameters != nullptr && at(Kind::Colon) && kind_after(1) == Kind::FStringMiddle) {
            refuse("f-string: lambda expressions are not allowed without parentheses", join(where, token().where));
            return true;
        }
        reset(start);
    }
    return false;
}

/// `print "hello"`.
bool Parser::diagnose_legacy_expression() {
    if (!at(Kind::Name) || kind_after(1) == Kind::LeftParenthesis) return false;
    const std::size_t start = mark();
    const Token& name = token();
    advance();
    if (starts_expression(kind()) || at(Kind::Star)) {
        Expr* argument = star_expressions();
        if (raised()) return true;
        if (argument != nullptr && is_legacy_statement(text_of(name))) {
            refuse(fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", text_of(name)),
                   join(name.where, argument->where));
            return true;
        }
    }
    reset(start);
    return false;
}

/// `f() := 1`, `if x = 1:`, `if f() = 1:`.
bool Parser::diagnose_named_expression() {
    const std::size_t start = mark();
    Expr* target = expression();
    if (raised()) return true;
    if (target != nullptr && accept(Kind::ColonEqual)) {
        Expr* value = expression();
        if (raised()) return true;
        if (value != nullptr) {
            refuse(fmt::format("cannot use assignment expressions with {}", describe(target)), target->where);
            return true;
        }
    }
    reset(start);
    const auto another_assignment_follows = [&] { return at(Kind::Equal) || at(Kind::ColonEqual); };
    if (at(Kind::Name) && kind_after(1) == Kind::Equal) {
        const Location name = token().where;
        at_ += 2;
        Expr* value = bitwise_or();
        if (raised()) return true;
        if (value != nullptr && !another_assignment_follows()) {
            refuse("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", join(name, value->where));
            return true;
        }
        reset(start);
    }
    // Brackets that may well be targets are exempt.
    if (at(Kind::KeywordTrue) || at(Kind::KeywordNone) || at(Kind::KeywordFalse)) return false;
    if (at(Kind::LeftBracket) || at(Kind::LeftParenthesis)) {
        Expr* bracketed = atom();
        if (raised()) return true;
        reset(start);
        const bool is_exempt = bracketed != nullptr &&
                               (bracketed->kind == ExprKind::List || bracketed->kind == ExprKind::GeneratorExp ||
                                (bracketed->kind == ExprKind::Tuple && tokens_[start].kind == Kind::LeftParenthesis &&
                                 bracketed->where.column == tokens_[start].where.column &&
                                 bracketed->where.line == tokens_[start].where.line));
        if (is_exempt) return false;
    }
    target = bitwise_or();
    if (raised()) return true;
    if (target != nullptr && accept(Kind::Equal)) {
        Expr* value = bitwise_or();
        if (raised()) return true;
        if (value != nullptr && !another_assignment_follows()) {
            refuse(fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", describe(target)),
                   target->where);
            return true;
        }
    }
    reset(start);
    return false;
}

/// `a + not b`; stands at the operator.
bool Parser::diagnose_not_after_operator() {
    if (kind_after(1) != Kind::KeywordNot) return false;
    const std::size_t start = mark();
    advance();
    const Location where = token().where;
    Expr* negation = inversion();
    if (!raised() && negation != nullptr) {
        refuse("'not' after an operator must be parenthesized", join(where, negation->where));
    }
    if (!raised()) reset(start);
    return raised();
}

/// `- not a`; stands at the sign.
bool Parser::diagnose_not_after_sign() {
    if (kind_after(1) != Kind::KeywordNot) return false;
    const std::size_t start = mark();
    advance();
    const Location where = token().where;
    advance();
    Expr* operand = factor();
    if (!raised() && operand != nullptr) {
        refuse("'not' after an operator must be parenthesized", join(where, operand->where));
    }
    if (!raised()) reset(start);
    return raised();
}

/// `(*a)`, `(**a)`.
bool Parser::diagnose_group(std::size_t start) {
    reset(start + 1);
    if (at(Kind::Star)) {
        const Location where_star = token().where;
        Expr* starred = starred_expression();
        if (raised()) return true;
        if (starred != nullptr && at(Kind::RightParenthesis)) {
            refuse("cannot use starred expression here", join(where_star, starred->where));
            return true;
        }
    } else if (at(Kind::DoubleStar)) {
        const Location stars = token().where;
        advance();
        Expr* value = expression();
        if (raised()) return true;
        if (value != nullptr && at(Kind::RightParenthesis)) {
            refuse("cannot use double starred expression here", stars);
            return true;
        }
    }
    reset(start);
    return false;
}

}  // namespace loopglass::parsing
