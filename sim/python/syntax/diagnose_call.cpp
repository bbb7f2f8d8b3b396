// The known mistakes in arguments and parameters. Like diagnose_expression.cpp, for the second pass only.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {
namespace {

/// The last thing written in a comprehension.
const Location& end_of(const ComprehensionClause& clause) {
    return clause.conditions.empty() ? clause.iterable->where : clause.conditions.back()->where;
}

}  // namespace

/// `f(*a=1)`, `f(*)`; true also stops what is not a mistake known here.
bool Parser::diagnose_starred_argument() {
    if (!at(Kind::Star)) return false;
    const std::size_t start = mark();
    const Location star = token().where;
    advance();
    Expr* value = expression();
    if (raised()) return true;
    if (value == nullptr) {
        refuse_here("Invalid star expression");
        return true;
    }
    if (accept(Kind::Equal)) {
        Expr* assigned = expression();
        if (raised()) return true;
        if (assigned != nullptr) {
            refuse("cannot assign to iterable argument unpacking", join(star, assigned->where));
            return true;
        }
    }
    reset(start);
    return false;
}

/// `f(True=1)`, `f(a.b=1)`, `f(a=b for b in c)`, `f(**a=1)`.
bool Parser::diagnose_keyword_argument() {
    const std::size_t start = mark();
    const Token& first = token();
    const bool is_constant = at(Kind::KeywordTrue) || at(Kind::KeywordFalse) || at(Kind::KeywordNone);
    if (is_constant && kind_after(1) == Kind::Equal) {
        advance();
        refuse(fmt::format("cannot assign to {}", text_of(first)), join(first.where, token().where));
        return true;
    }
    if (at(Kind::Name) && kind_after(1) == Kind::Equal) {
        const Location equal = tokens_[start + 1].where;
        at_ += 2;
        Expr* value = expression();
        if (raised()) return true;
        Gather<ComprehensionClause> clauses(clauses_);
        const bool follows = value != nullptr && at_comprehension() && comprehension_clauses(clauses);
        if (raised()) return true;
        if (follows) {
            refuse("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", join(first.where, equal));
            return true;
        }
        reset(start);
        return false;
    }
    if (accept(Kind::DoubleStar)) {
        Expr* mapping = expression();
        if (raised()) return true;
        if (mapping != nullptr && accept(Kind::Equal)) {
            Expr* value = expression();
            if (raised()) return true;
            if (value != nullptr) {
                refuse("cannot assign to keyword argument unpacking", join(first.where, value->where));
                return true;
            }
        }
        reset(start);
        return false;
    }
    if (starts_expression(kind())) {
        Expr* target = expression();
        if (raised()) return true;
        if (target != nullptr && at(Kind::Equal)) {
            refuse("expression cannot contain assignment, perhaps you meant \"==\"?",
                   join(target->where, token().where));
            return true;
        }
    }
    reset(start);
    return false;
}

/// What is wrong with the arguments of a call; stands at the first. The alternatives come in CPython's order.
bool Parser::diagnose_arguments() {
    const std::size_t start = mark();
    struct Parsed {
        bool any = false;
        std::size_t positional = 0;
        Location last_positional;
        bool has_double_star = false;
        bool ends_with_keywords = false;
    };
    const auto parse_arguments = [&] {
        Gather<Expr*> positional(expressions_);
        Gather<Keyword> keywords(keywords_);
        Parsed parsed;
        parsed.any = argument_list(positional, keywords, false);
        parsed.positional = positional.size();
        if (!positional.empty()) parsed.last_positional = positional.back()->where;
        for (std::size_t i = 0; i < keywords.size(); ++i) parsed.has_double_star |= keywords[i].name.empty();
        parsed.ends_with_keywords = !keywords.empty();
        return parsed;
    };
    const auto clauses_follow = [&](Location* end) {
        Gather<ComprehensionClause> clauses(clauses_);
        if (!at_comprehension() || !comprehension_clauses(clauses)) return false;
        *end = end_of(clauses.back());
        return true;
    };
    constexpr const char* kGenerator = "Generator expression must be parenthesized";
    Location end;

    // `f(**a, *b)`
    const Parsed parsed = parse_arguments();
    if (raised()) return true;
    const std::size_t after = mark();
    if (parsed.any && parsed.has_double_star && at(Kind::Comma) && kind_after(1) == Kind::Star) {
        const Location comma = token().where;
        bool any = false;
        while (at(Kind::Comma) && kind_after(1) == Kind::Star) {
            advance();
            Expr* starred = starred_expression();
            if (raised()) return true;
            if (starred == nullptr || at(Kind::Equal)) break;
            any = true;
        }
        if (any) {
            if (at(Kind::Comma)) look_to(at_ + 1);
            refuse_from("iterable argument unpacking follows keyword argument unpacking", comma);
            return true;
        }
    }
    // `f(a for a in b, c)`
    reset(start);
    Expr* element = starts_expression(kind()) ? expression() : nullptr;
    if (raised()) return true;
    if (element != nullptr) {
        const bool follows = clauses_follow(&end) && at(Kind::Comma);
        if (raised()) return true;
        if (follows) {
            refuse(kGenerator, join(element->where, end));
            return true;
        }
    }
    // `f(a=b for b in c)`
    reset(start);
    if (at(Kind::Name) && kind_after(1) == Kind::Equal) {
        const Location name = token().where;
        const Location equal = tokens_[start + 1].where;
        at_ += 2;
        Expr* value = expression();
        if (raised()) return true;
        const bool follows = value != nullptr && clauses_follow(&end);
        if (raised()) return true;
        if (follows) {
            refuse("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", join(name, equal));
            return true;
        }
    }
    // `f(a=)`, `f(a, b=)`
    const auto lacks_value = [&](std::size_t at_name) {
        reset(at_name);
        if (!at(Kind::Name) || kind_after(1) != Kind::Equal) return false;
        if (kind_after(2) != Kind::Comma && kind_after(2) != Kind::RightParenthesis) return false;
        look_to(at_ + 2);
        refuse("expected argument value expression", join(tokens_[at_name].where, tokens_[at_name + 1].where));
        return true;
    };
    if (parsed.any && tokens_[after].kind == Kind::Comma && lacks_value(after + 1)) return true;
    if (lacks_value(start)) return true;
    if (!parsed.any) return false;
    // `f(a, b for b in c)`
    reset(after);
    if (clauses_follow(&end) && parsed.positional > 1) {
        refuse(kGenerator, join(parsed.last_positional, end));
        return true;
    }
    if (raised()) return true;
    reset(after);
    if (!accept(Kind::Comma)) return false;
    const std::size_t next = mark();
    element = starts_expression(kind()) ? expression() : nullptr;
    if (raised()) return true;
    if (element != nullptr && clauses_follow(&end)) {
        refuse(kGenerator, join(element->where, end));
        return true;
    }
    // `f(a=1, b)`
    reset(next);
    const Parsed more = parse_arguments();
    if (raised()) return true;
    if (more.any) {
        refuse_here(parsed.has_double_star ? "positional argument follows keyword argument unpacking"
                                           : "positional argument follows keyword argument");
    }
    return raised();
}

/// Reads parameters from the left until something is known to be wrong.
bool Parser::diagnose_parameters(std::size_t start, Kind closer, bool in_lambda) {
    reset(start);
    bool seen_default = false;
    bool seen_slash = false;
    bool seen_star = false;
    const auto refuse_token = [&](const char* message) {
        refuse(message, token().where);
        return true;
    };
    const auto lacks_default = [&] {
        return at(Kind::Equal) && (kind_after(1) == Kind::Comma || kind_after(1) == Kind::RightParenthesis);
    };
    for (bool is_first = true;; is_first = false) {
        switch (kind()) {
            case Kind::Slash: {
                if (is_first) {
                    if (kind_after(1) == Kind::Comma) return refuse_token("at least one argument must precede /");
                    return false;
                }
                if (seen_star) return refuse_token("/ must be ahead of *");
                if (seen_slash) return refuse_token("/ may appear only once");
                seen_slash = true;
                advance();
                if (at(Kind::Star)) return refuse_token("expected comma between / and *");
                break;
            }
            case Kind::Star: {
                if (seen_star) {
                    const Kind next = kind_after(1);
                    if (next == Kind::Name || next == Kind::Comma)
                        return refuse_token("* argument may appear only once");
                    return false;
                }
                seen_star = true;
                const Location star = token().where;
                advance();
                const bool is_last =
                    at(closer) || (at(Kind::Comma) && (kind_after(1) == closer || kind_after(1) == Kind::DoubleStar));
                if (is_last) {
                    if (at(Kind::Comma)) look_to(at_ + 1);
                    if (in_lambda)
                        refuse_here("named arguments must follow bare *");
                    else
                        refuse("named arguments must follow bare *", star);
                    return true;
                }
                if (!at(Kind::Comma)) {
                    Parameter parameter{};
                    if (!this->parameter(parameter, in_lambda, true)) return raised();
                    if (at(Kind::Equal)) return refuse_token("var-positional argument cannot have default value");
                }
                break;
            }
            case Kind::DoubleStar: {
                advance();
                Parameter parameter{};
                if (!this->parameter(parameter, in_lambda, false)) return raised();
                if (at(Kind::Equal)) return refuse_token("var-keyword argument cannot have default value");
                if (!accept(Kind::Comma)) return false;
                if (at(Kind::Star) || at(Kind::DoubleStar) || at(Kind::Slash)) {
                    return refuse_token("arguments cannot follow var-keyword argument");
                }
                if (at(Kind::Name)) {
                    if (!this->parameter(parameter, in_lambda, false)) return raised();
                    refuse("arguments cannot follow var-keyword argument", parameter.where);
                    return true;
                }
                return false;
            }
            case Kind::LeftParenthesis: {
                if (seen_default || seen_star) return false;
                const Location opening = token().where;
                advance();
                bool any = false;
                while (at(Kind::Name)) {
                    Parameter parameter{};
                    if (!this->parameter(parameter, true, false)) return raised();
                    any = true;
                    if (!accept(Kind::Comma)) break;
                }
                if (any && at(Kind::RightParenthesis)) {
                    refuse(in_lambda ? "Lambda expression parameters cannot be parenthesized"
                                     : "Function parameters cannot be parenthesized",
                           join(opening, token().where));
                    return true;
                }
                return false;
            }
            case Kind::Name: {
                Parameter parameter{};
                if (!this->parameter(parameter, in_lambda, false)) return raised();
                if (lacks_default()) return refuse_token("expected default value expression");
                if (accept(Kind::Equal)) {
                    if (expression() == nullptr) return raised();
                    seen_default = true;
                } else if (seen_default && !seen_star && (at(Kind::Comma) || at(closer))) {
                    refuse("parameter without a default follows parameter with a default", parameter.where);
                    return true;
                }
                break;
            }
            default: return false;
        }
        if (!accept(Kind::Comma)) return false;
    }
}

}  // namespace loopglass::parsing
