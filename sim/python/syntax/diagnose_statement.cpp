// The known mistakes in statements. Like diagnose_expression.cpp, for the second pass only.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {
namespace {

bool is_augmented(Kind kind) {
    switch (kind) {
        case Kind::PlusEqual:
        case Kind::MinusEqual:
        case Kind::StarEqual:
        case Kind::AtEqual:
        case Kind::SlashEqual:
        case Kind::PercentEqual:
        case Kind::AmpersandEqual:
        case Kind::PipeEqual:
        case Kind::CircumflexEqual:
        case Kind::LeftShiftEqual:
        case Kind::RightShiftEqual:
        case Kind::DoubleStarEqual:
        case Kind::DoubleSlashEqual: return true;
        default: return false;
    }
}

}  // namespace

/// What stands left of a ':', '=' or '+=' and cannot be assigned to.
bool Parser::diagnose_assignment() {
    const std::size_t start = mark();
    const auto annotation_follows = [&] {
        if (!accept(Kind::Colon)) return false;
        return expression() != nullptr && !raised();
    };
    // `[a]: int`, `(a, b): int`
    if (at(Kind::LeftBracket) || at(Kind::LeftParenthesis)) {
        Expr* target = atom();
        if (raised()) return true;
        if (target != nullptr && (target->kind == ExprKind::List || target->kind == ExprKind::Tuple)) {
            const bool follows = annotation_follows();
            if (raised()) return true;
            if (follows) {
                refuse(fmt::format("only single target (not {}) can be annotated", describe(target)), target->where);
                return true;
            }
        }
        reset(start);
    }
    // `a, b: int`
    Expr* first = star_named_expression();
    if (raised()) return true;
    if (first != nullptr && accept(Kind::Comma)) {
        while (starts_expression(kind()) || at(Kind::Star)) {
            Expr* next = star_named_expression();
            if (raised()) return true;
            if (next == nullptr) break;
            accept(Kind::Comma);  // CPython's rule takes a second list without a comma before it
        }
        const bool follows = annotation_follows();
        if (raised()) return true;
        if (follows) {
            refuse("only single target (not tuple) can be annotated", first->where);
            return true;
        }
    }
    // `f(): int`
    reset(start);
    Expr* target = expression();
    if (raised()) return true;
    if (target != nullptr) {
        const bool follows = annotation_follows();
        if (raised()) return true;
        if (follows) {
            refuse("illegal target for annotation", target->where);
            return true;
        }
    }
    // `a = f() = 1`
    reset(start);
    std::size_t last = start;
    for (;;) {
        last = mark();
        Expr* one = star_targets();
        if (raised()) return true;
        if (one == nullptr || !accept(Kind::Equal)) break;
    }
    reset(last);
    Expr* value = star_expressions();
    if (raised()) return true;
    if (value != nullptr && at(Kind::Equal)) {
        refuse_target(value, TargetUse::Star);
        if (raised()) return true;
    }
    reset(last);
    if (at(Kind::KeywordYield)) {
        value = yield_expression();
        if (raised()) return true;
        if (value != nullptr && at(Kind::Equal)) {
            refuse("assignment to yield expression not possible", value->where);
            return true;
        }
    }
    // `f() += 1`
    reset(start);
    value = star_expressions();
    if (raised()) return true;
    if (value != nullptr && is_augmented(kind())) {
        advance();
        Expr* added = yield_or_star_expressions();
        if (raised()) return true;
        if (added != nullptr) {
            refuse(fmt::format("'{}' is an illegal expression for augmented assignment", describe(value)),
                   value->where);
            return true;
        }
    }
    reset(start);
    return false;
}

bool Parser::diagnose_delete(std::size_t start) {
    reset(start + 1);
    Expr* targets = star_expressions();
    if (raised()) return true;
    if (targets != nullptr) refuse_target(targets, TargetUse::Delete);
    return raised();
}

/// `with a as f():`; stands at the expression.
bool Parser::diagnose_with_target() {
    Expr* context = expression();
    if (raised()) return true;
    if (context == nullptr || !accept(Kind::KeywordAs)) return false;
    Expr* target = expression();
    if (raised()) return true;
    if (target != nullptr && (at(Kind::Comma) || at(Kind::RightParenthesis) || at(Kind::Colon))) {
        refuse_target(target, TargetUse::Star);
    }
    return raised();
}

/// A `with` whose line ends where the colon should be. `start` is the token after `with`.
bool Parser::diagnose_with(std::size_t start) {
    const auto items_end_the_line = [&](bool in_parentheses) {
        reset(in_parentheses ? start + 1 : start);
        for (;;) {
            Expr* context = expression();
            if (raised() || context == nullptr) return false;
            while (in_parentheses && at(Kind::Comma) && starts_expression(kind_after(1))) {
                advance();
                if (expression() == nullptr) return false;
            }
            if (at(Kind::KeywordAs)) {
                const std::size_t before = mark();
                advance();
                Expr* target = star_target();
                if (raised()) return false;
                if (target == nullptr) reset(before);
            }
            if (!accept(Kind::Comma)) break;
            if (in_parentheses && at(Kind::RightParenthesis)) break;
        }
        return (!in_parentheses || accept(Kind::RightParenthesis)) && at(Kind::Newline);
    };
    bool found = items_end_the_line(false);
    if (raised()) return true;
    if (!found && tokens_[start].kind == Kind::LeftParenthesis) found = items_end_the_line(true);
    if (raised()) return true;
    if (found) refuse_here("expected ':'");
    return raised();
}

/// A header of `except` that is not right; `start` is the keyword.
bool Parser::diagnose_except(std::size_t start) {
    reset(start + 1);
    const bool is_star = accept(Kind::Star);
    if (at(Kind::Newline) || (is_star && at(Kind::Colon))) {
        refuse_here(is_star ? "expected one or more exception types" : "expected ':'");
        return true;
    }
    Expr* type = starts_expression(kind()) ? expression() : nullptr;
    if (raised()) return true;
    if (type == nullptr) return false;
    const auto name_follows = [&] {
        if (at(Kind::KeywordAs) && kind_after(1) == Kind::Name) at_ += 2;
    };
    const std::size_t after_type = mark();
    if (accept(Kind::Comma)) {
        bool is_fine = starts_expression(kind());
        while (is_fine) {
            Expr* next = expression();
            if (raised()) return true;
            is_fine = next != nullptr;
            if (!accept(Kind::Comma) || !starts_expression(kind())) break;
        }
        if (is_fine) {
            name_follows();
            if (at(Kind::Colon)) {
                refuse_from("multiple exception types must be parenthesized", type->where);
                return true;
            }
        }
        reset(after_type);
    }
    name_follows();
    if (at(Kind::Newline)) {
        refuse_here("expected ':'");
        return true;
    }
    return false;
}

/// `import a from b`, and `import` alone. `start` is the keyword.
bool Parser::diagnose_import(std::size_t start) {
    reset(start + 1);
    if (at(Kind::Newline)) {
        refuse_from("Expected one or more names after 'import'", token().where);
        return true;
    }
    Identifier name;
    bool is_fine = false;
    do {
        is_fine = dotted_name(name);
    } while (is_fine && accept(Kind::Comma));
    if (is_fine && accept(Kind::KeywordFrom) && dotted_name(name)) {
        look_to(at_);
        refuse_from("Did you mean to use 'from ... import ...' instead?", tokens_[start].where);
        return true;
    }
    return false;
}

/// What follows `from a import`; `start` is the first token of it.
bool Parser::diagnose_import_targets(std::size_t start) {
    reset(start);
    if (at(Kind::Newline)) {
        refuse_from("Expected one or more names after 'import'", token().where);
        return true;
    }
    Gather<Alias> names(aliases_);
    while (import_alias(names, false)) {
        if (!accept(Kind::Comma)) return false;
        if (at(Kind::Newline)) {
            refuse_here("trailing comma not allowed without surrounding parentheses");
            return true;
        }
    }
    return false;
}

/// `case x as _:`.
bool Parser::diagnose_as_pattern(std::size_t start) {
    reset(start);
    if (or_pattern() == nullptr || !accept(Kind::KeywordAs)) return raised();
    if (at_name("_")) {
        refuse("cannot use '_' as a target", token().where);
        return true;
    }
    if (at(Kind::Name)) return false;
    Expr* target = starts_expression(kind()) ? expression() : nullptr;
    if (!raised() && target != nullptr) refuse("invalid pattern target", target->where);
    return raised();
}

/// `case A(b=1, c):`.
bool Parser::diagnose_class_pattern(std::size_t start) {
    reset(start);
    while (!at(Kind::LeftParenthesis)) advance();
    advance();
    const auto at_keyword = [&] { return at(Kind::Name) && kind_after(1) == Kind::Equal; };
    bool seen_keyword = false;
    const Pattern* first = nullptr;
    const Pattern* last = nullptr;
    for (;;) {
        if (at_keyword()) {
            if (first != nullptr) break;
            at_ += 2;
            seen_keyword = true;
            if (pattern() == nullptr) return raised();
        } else {
            Pattern* positional = pattern();
            if (positional == nullptr) break;
            if (seen_keyword) {
                if (first == nullptr) first = positional;
                last = positional;
            }
        }
        if (!accept(Kind::Comma) || at(Kind::RightParenthesis)) break;
    }
    if (raised()) return true;
    if (first != nullptr) refuse("positional patterns follow keyword patterns", join(first->where, last->where));
    return raised();
}

}  // namespace loopglass::parsing
