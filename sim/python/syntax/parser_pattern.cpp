// match statements and their patterns (PEP 634).

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

// match_stmt: "match" subject ':' NEWLINE INDENT case_block+ DEDENT
Stmt* Parser::match_statement() {
    const std::size_t start = mark();
    advance();
    if (!starts_expression(kind()) && !at(Kind::Star)) {
        look_to(at_);
        return nullptr;
    }
    Expr* subject = star_named_expression();
    if (subject != nullptr && at(Kind::Comma)) {
        Gather<Expr*> elements(expressions_);
        elements.push(subject);
        while (accept(Kind::Comma)) {
            if (!starts_expression(kind()) && !at(Kind::Star)) break;
            Expr* next = star_named_expression();
            if (next == nullptr) return nullptr;
            elements.push(next);
        }
        subject = arena_.create<Tuple>(since(start + 1), elements.finish(arena_), Context::Load);
    } else if (subject != nullptr && subject->kind == ExprKind::Starred) {
        return nullptr;
    }
    if (subject == nullptr) return nullptr;
    if (!accept(Kind::Colon)) {
        if (diagnosing_ && at(Kind::Newline)) refuse_here("expected ':'");
        return nullptr;
    }
    if (!accept(Kind::Newline)) return nullptr;
    if (!at(Kind::Indent)) {
        look_to(at_);
        if (diagnosing_) {
            refuse_here("expected an indented block after 'match' statement on line " +
                            std::to_string(tokens_[start].where.line),
                        SyntaxProblem::Type::IndentationError);
        }
        return nullptr;
    }
    advance();
    Gather<MatchCase> cases(cases_);
    while (at_name("case")) {
        if (!case_block(cases)) return nullptr;
    }
    if (cases.empty() || !accept(Kind::Dedent)) return nullptr;
    return arena_.create<Match>(since_block(start), subject, cases.finish(arena_));
}

bool Parser::case_block(Gather<MatchCase>& cases) {
    const std::int32_t line = token().where.line;
    advance();
    MatchCase result{};
    result.pattern = patterns();
    if (result.pattern == nullptr) return false;
    if (accept(Kind::KeywordIf)) {
        result.guard = named_expression();
        if (result.guard == nullptr) return false;
    }
    if (!expect_colon() || !block(result.body, "'case' statement", line)) return false;
    cases.push(result);
    return true;
}

// patterns: maybe_star_pattern ',' … | pattern
Pattern* Parser::patterns() {
    const std::size_t start = mark();
    Pattern* first = maybe_star_pattern();
    if (first == nullptr) return nullptr;
    if (!at(Kind::Comma)) return first->kind == PatternKind::MatchStar ? nullptr : first;
    Gather<Pattern*> all(patterns_);
    all.push(first);
    while (accept(Kind::Comma)) {
        if (at(Kind::Colon) || at(Kind::KeywordIf)) break;
        Pattern* next = maybe_star_pattern();
        if (next == nullptr) return nullptr;
        all.push(next);
    }
    return arena_.create<MatchSequence>(since(start), all.finish(arena_));
}

Pattern* Parser::maybe_star_pattern() {
    if (!at(Kind::Star)) return pattern();
    const std::size_t start = mark();
    advance();
    if (!at(Kind::Name)) return nullptr;
    const Identifier name = identifier(token());
    advance();
    return arena_.create<MatchStar>(since(start), name == "_" ? Identifier{} : name);
}

// pattern: or_pattern ['as' NAME]
Pattern* Parser::pattern() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    return memoised_pattern(Rule::Pattern, [&]() -> Pattern* {
        const std::size_t start = mark();
        Pattern* inner = or_pattern();
        if (inner == nullptr || !at(Kind::KeywordAs)) return inner;
        advance();
        if (!at_capture_target()) {
            if (diagnosing_) {
                reset(start);
                diagnose_as_pattern(start);
            }
            return nullptr;
        }
        const Identifier name = identifier(token());
        advance();
        return arena_.create<MatchAs>(since(start), inner, name);
    });
}

/// A name that is not `_` and that nothing follows which would make it more.
bool Parser::at_capture_target() {
    if (!at(Kind::Name) || text_of(token()) == "_") return false;
    look_to(at_ + 1);
    const Kind next = kind_after(1);
    return next != Kind::Dot && next != Kind::LeftParenthesis && next != Kind::Equal;
}

Pattern* Parser::or_pattern() {
    const std::size_t start = mark();
    Pattern* first = memoised_pattern(Rule::ClosedPattern, [&] { return closed_pattern(); });
    if (first == nullptr || !at(Kind::Pipe)) return first;
    Gather<Pattern*> alternatives(patterns_);
    alternatives.push(first);
    while (accept(Kind::Pipe)) {
        Pattern* next = memoised_pattern(Rule::ClosedPattern, [&] { return closed_pattern(); });
        if (next == nullptr) return nullptr;
        alternatives.push(next);
    }
    return arena_.create<MatchOr>(since(start), alternatives.finish(arena_));
}

Pattern* Parser::closed_pattern() {
    const Token& first = token();
    switch (first.kind) {
        case Kind::Number:
        case Kind::Minus: {
            Expr* value = pattern_number();
            return value == nullptr ? nullptr : arena_.create<MatchValue>(value->where, value);
        }
        case Kind::String:
        case Kind::FStringStart: {
            Expr* value = strings();
            return value == nullptr ? nullptr : arena_.create<MatchValue>(value->where, value);
        }
        case Kind::KeywordNone: advance(); return arena_.create<MatchSingleton>(first.where, ConstantKind::None);
        case Kind::KeywordTrue: advance(); return arena_.create<MatchSingleton>(first.where, ConstantKind::True);
        case Kind::KeywordFalse: advance(); return arena_.create<MatchSingleton>(first.where, ConstantKind::False);
        case Kind::Name: return class_or_value_pattern();
        case Kind::LeftParenthesis:
        case Kind::LeftBracket: return group_or_sequence_pattern();
        case Kind::LeftBrace: return mapping_pattern();
        default: return nullptr;
    }
}

/// A number with its sign, or a complex literal `1 + 2j`.
Expr* Parser::pattern_number() {
    const std::size_t start = mark();
    const bool is_negative = accept(Kind::Minus);
    if (!at(Kind::Number)) return nullptr;
    Expr* left = number();
    if (left == nullptr) return nullptr;
    const bool is_real = as<Constant>(left)->value_kind != ConstantKind::Imaginary;
    if (is_negative) left = arena_.create<UnaryOp>(since(start), UnaryOperator::USub, left);
    if (!at(Kind::Plus) && !at(Kind::Minus)) return left;
    const Operator op = at(Kind::Plus) ? Operator::Add : Operator::Sub;
    advance();
    if (!at(Kind::Number)) return nullptr;
    Expr* right = number();
    if (right == nullptr) return nullptr;
    // CPython looks at the kinds once it has both numbers.
    look_to(at_);
    if (!is_real) return refuse("real number required in complex literal", left->where);
    if (as<Constant>(right)->value_kind != ConstantKind::Imaginary) {
        return refuse("imaginary number required in complex literal", right->where);
    }
    return arena_.create<BinOp>(since(start), left, op, right);
}

Pattern* Parser::group_or_sequence_pattern() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    const bool is_list = at(Kind::LeftBracket);
    const Kind closer = is_list ? Kind::RightBracket : Kind::RightParenthesis;
    advance();
    Gather<Pattern*> elements(patterns_);
    bool has_comma = false;
    while (!at(closer)) {
        Pattern* next = maybe_star_pattern();
        if (next == nullptr) return nullptr;
        elements.push(next);
        if (!accept(Kind::Comma)) break;
        has_comma = true;
    }
    const bool is_group = !is_list && elements.size() == 1 && !has_comma;
    if (is_group && elements[0]->kind == PatternKind::MatchStar) return nullptr;
    if (!accept(closer)) return nullptr;
    if (is_group) return elements[0];
    return arena_.create<MatchSequence>(since(start), elements.finish(arena_));
}

Pattern* Parser::mapping_pattern() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    Gather<Expr*> keys(expressions_);
    Gather<Pattern*> values(patterns_);
    Identifier rest;
    while (!at(Kind::RightBrace)) {
        if (accept(Kind::DoubleStar)) {
            if (!at_capture_target()) return nullptr;
            rest = identifier(token());
            advance();
            accept(Kind::Comma);
            break;
        }
        Expr* key = nullptr;
        if (at(Kind::Number) || at(Kind::Minus)) {
            key = pattern_number();
        } else if (at(Kind::String) || at(Kind::FStringStart)) {
            key = strings();
        } else if (at(Kind::KeywordNone) || at(Kind::KeywordTrue) || at(Kind::KeywordFalse)) {
            key = atom();
        } else if (at(Kind::Name) && kind_after(1) == Kind::Dot) {
            const std::size_t name = mark();
            key = atom();
            while (accept(Kind::Dot)) {
                if (!at(Kind::Name)) return nullptr;
                const Identifier attribute = identifier(token());
                advance();
                key = arena_.create<Attribute>(since(name), key, attribute, Context::Load);
            }
        } else if (at(Kind::Name)) {
            look_to(at_ + 1);
        }
        if (key == nullptr || !accept(Kind::Colon)) return nullptr;
        Pattern* value = pattern();
        if (value == nullptr) return nullptr;
        keys.push(key);
        values.push(value);
        if (!accept(Kind::Comma)) break;
    }
    if (!accept(Kind::RightBrace)) return nullptr;
    return arena_.create<MatchMapping>(since(start), keys.finish(arena_), values.finish(arena_), rest);
}

/// Something that begins with a name: capture, wildcard, dotted value, or class.
Pattern* Parser::class_or_value_pattern() {
    const std::size_t start = mark();
    const Token& first = token();
    const Kind next = kind_after(1);
    look_to(at_ + 1);
    if (next != Kind::Dot && next != Kind::LeftParenthesis) {
        if (next == Kind::Equal && text_of(first) != "_") return nullptr;
        advance();
        const Identifier name = identifier(first);
        return arena_.create<MatchAs>(first.where, nullptr, name == "_" ? Identifier{} : name);
    }
    Expr* value = atom();
    int links = 0;
    while (at(Kind::Dot)) {
        look_to(at_ + 1);
        if (kind_after(1) != Kind::Name) return nullptr;
        if (++links > longest_chain_) longest_chain_ = links;
        if (links > kMaximumNesting) refuse_complexity();
        if (raised()) return nullptr;
        advance();
        const Identifier attribute = identifier(token());
        advance();
        value = arena_.create<Attribute>(since(start), value, attribute, Context::Load);
    }
    if (at(Kind::LeftParenthesis)) return class_pattern(value, start);
    return at(Kind::Equal) ? nullptr : arena_.create<MatchValue>(value->where, value);
}

Pattern* Parser::class_pattern(Expr* cls, std::size_t start) {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    advance();
    Gather<Pattern*> positional(patterns_);
    std::vector<Pattern*> by_keyword;
    Gather<Identifier> names(identifiers_);
    bool is_fine = true;
    while (!at(Kind::RightParenthesis)) {
        const bool is_keyword_pattern = at(Kind::Name) && kind_after(1) == Kind::Equal;
        if (is_keyword_pattern) {
            names.push(identifier(token()));
            at_ += 2;
        } else if (!names.empty()) {
            is_fine = false;
            break;
        }
        Pattern* next = pattern();
        if (next == nullptr) {
            is_fine = false;
            break;
        }
        if (is_keyword_pattern)
            by_keyword.push_back(next);
        else
            positional.push(next);
        if (!accept(Kind::Comma)) break;
    }
    if (raised()) return nullptr;
    if (is_fine && accept(Kind::RightParenthesis)) {
        return arena_.create<MatchClass>(since(start), cls, positional.finish(arena_), names.finish(arena_),
                                         arena_.copy(by_keyword));
    }
    if (diagnosing_) {
        reset(start);
        diagnose_class_pattern(start);
    }
    return nullptr;
}

}  // namespace loopglass::parsing
