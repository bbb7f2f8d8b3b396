// The known mistakes in comprehensions, dicts and the fields of f-strings. Like diagnose_expression.cpp, for the second
// pass only, save diagnose_dict_items().

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

/// `[*a for a in b]`, `[a, b for a, b in c]`. `start` is the opening bracket.
bool Parser::diagnose_comprehension(std::size_t start) {
    const Kind bracket = tokens_[start].kind;
    const auto clauses_follow = [&] {
        Gather<ComprehensionClause> clauses(clauses_);
        return at_comprehension() && comprehension_clauses(clauses);
    };
    reset(start + 1);
    if (at(Kind::Star)) {
        Expr* starred = starred_expression();
        if (raised()) return true;
        const bool follows = starred != nullptr && clauses_follow();
        if (raised()) return true;
        if (follows) {
            refuse("iterable unpacking cannot be used in comprehension", starred->where);
            return true;
        }
    }
    if (bracket == Kind::LeftParenthesis) return false;
    reset(start + 1);
    Expr* first = star_named_expression();
    if (raised()) return true;
    if (first != nullptr && at(Kind::Comma)) {
        const Location comma = token().where;
        advance();
        Expr* last = nullptr;
        while (starts_expression(kind()) || at(Kind::Star)) {
            Expr* next = star_named_expression();
            if (raised()) return true;
            if (next == nullptr) break;
            last = next;
            if (!accept(Kind::Comma)) break;
        }
        if (at_comprehension()) {
            const bool follows = clauses_follow();
            if (raised()) return true;
            if (follows) {
                refuse("did you forget parentheses around the comprehension target?",
                       join(first->where, last != nullptr ? last->where : comma));
                return true;
            }
        }
    }
    return false;
}

/// `{**a for a in b}`.
bool Parser::diagnose_dict_comprehension(std::size_t start) {
    reset(start + 1);
    if (!at(Kind::DoubleStar)) return false;
    const Location stars = token().where;
    advance();
    Expr* value = bitwise_or();
    if (raised()) return true;
    Gather<ComprehensionClause> clauses(clauses_);
    if (value != nullptr && at_comprehension() && comprehension_clauses(clauses) && at(Kind::RightBrace)) {
        refuse("dict unpacking cannot be used in dict comprehension", stars);
    }
    return raised();
}

/// `{a: 1, b}`, `{a: *b}`, `{a:}`.
bool Parser::diagnose_dict_items(std::size_t start) {
    reset(start + 1);
    // The items that are right come first.
    std::size_t item = mark();
    bool any = false;
    for (;;) {
        item = mark();
        Expr* value = nullptr;
        if (accept(Kind::DoubleStar)) {
            value = bitwise_or();
        } else if (Expr* key = expression(); key != nullptr && accept(Kind::Colon)) {
            value = expression();
        }
        if (raised()) return true;
        if (value == nullptr) break;
        any = true;
        if (!accept(Kind::Comma)) {
            item = mark();
            break;
        }
    }
    const auto value_is_missing = [&](const Location& colon) {
        if (at(Kind::RightBrace) || at(Kind::Comma)) {
            refuse("expression expected after dictionary key and ':'", colon);
            return true;
        }
        return false;
    };
    const auto star_value = [&](const Location& star) {
        advance();
        Expr* value = bitwise_or();
        if (raised()) return true;
        if (value == nullptr) return false;
        refuse_from("cannot use a starred expression in a dictionary value", star);
        return true;
    };
    reset(item);
    if (any && previous().kind == Kind::Comma) {
        // An item after a comma.
        Expr* key = expression();
        if (raised()) return true;
        if (key != nullptr && !at(Kind::Colon)) {
            const Location& where = key->where;
            refuse_at("':' expected after dictionary key", SyntaxProblem::Type::SyntaxError, where.line,
                      where.end_column - 1, where.end_line, -1);
            return true;
        }
    } else if (any) {
        return false;
    }
    reset(any ? item : start + 1);
    Expr* key = expression();
    if (raised()) return true;
    if (key == nullptr || !at(Kind::Colon)) return false;
    const Location colon = token().where;
    advance();
    if (at(Kind::Star)) return star_value(token().where);
    return value_is_missing(colon);
}

/// `for x y` in a comprehension.
bool Parser::diagnose_clause(std::size_t start) {
    reset(start);
    accept(Kind::KeywordAsync);
    if (!accept(Kind::KeywordFor)) return false;
    Expr* first = bitwise_or();
    if (raised()) return true;
    if (first != nullptr) {
        while (accept(Kind::Comma)) {
            if (!starts_expression(kind())) break;
            Expr* next = bitwise_or();
            if (raised()) return true;
            if (next == nullptr) break;
        }
        if (!at(Kind::KeywordIn)) {
            refuse_here("'in' expected after for-loop variables");
            return true;
        }
    }
    return diagnose_for_target(start);
}

/// `for f() in x`.
bool Parser::diagnose_for_target(std::size_t start) {
    reset(start);
    accept(Kind::KeywordAsync);
    if (!accept(Kind::KeywordFor)) return false;
    Expr* target = star_expressions();
    if (raised()) return true;
    if (target != nullptr) refuse_target(target, TargetUse::For);
    return raised();
}

/// What is wrong in the braces of an f-string.
bool Parser::diagnose_field(std::size_t start) {
    reset(start + 1);
    const auto refuse_token = [&](std::string message) {
        refuse(std::move(message), token().where);
        return true;
    };
    switch (kind()) {
        case Kind::Equal: return refuse_token("f-string: valid expression required before '='");
        case Kind::Exclamation: return refuse_token("f-string: valid expression required before '!'");
        case Kind::Colon: return refuse_token("f-string: valid expression required before ':'");
        case Kind::RightBrace: return refuse_token("f-string: valid expression required before '}'");
        default: break;
    }
    const auto refuse_latest = [&](std::string message) {
        refuse_here(std::move(message));
        return true;
    };
    const auto refuse_next = [&](std::string message) {
        refuse(std::move(message), token().where);
        return true;
    };
    Expr* value = yield_or_star_expressions();
    if (raised()) return true;
    if (value == nullptr) {
        reset(start + 1);
        return refuse_next("f-string: expecting a valid expression after '{'");
    }
    const auto at_one_of = [&](std::initializer_list<Kind> kinds) {
        for (const Kind each : kinds) {
            if (at(each)) return true;
        }
        return false;
    };
    if (!at_one_of({Kind::Equal, Kind::Exclamation, Kind::Colon, Kind::RightBrace})) {
        return refuse_next("f-string: expecting '=', or '!', or ':', or '}'");
    }
    if (accept(Kind::Equal) && !at_one_of({Kind::Exclamation, Kind::Colon, Kind::RightBrace})) {
        return refuse_next("f-string: expecting '!', or ':', or '}'");
    }
    if (accept(Kind::Exclamation)) {
        if (at(Kind::Colon) || at(Kind::RightBrace)) return refuse_next("f-string: missing conversion character");
        if (!at(Kind::Name)) return refuse_next("f-string: invalid conversion character");
        advance();
        if (!at(Kind::Colon) && !at(Kind::RightBrace)) return refuse_next("f-string: expecting ':' or '}'");
    }
    if (accept(Kind::Colon)) {
        Gather<Expr*> parts(expressions_);
        format_spec_parts(parts);
        if (raised()) return true;
        if (!at(Kind::RightBrace)) return refuse_next("f-string: expecting '}', or format specs");
        return false;
    }
    if (!at(Kind::RightBrace)) return refuse_latest("f-string: expecting '}'");
    return false;
}

}  // namespace loopglass::parsing
