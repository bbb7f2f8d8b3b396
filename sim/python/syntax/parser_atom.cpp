// Names, constants, brackets and comprehensions.

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

Expr* Parser::constant(const Location& where, ConstantKind kind, std::string_view text) {
    return arena_.create<Constant>(where, kind, text, std::uint8_t{10}, 0.0, false);
}

Expr* Parser::atom() {
    const Token& first = token();
    switch (first.kind) {
        case Kind::Name: advance(); return arena_.create<Name>(first.where, identifier(first), Context::Load);
        case Kind::KeywordTrue: advance(); return constant(first.where, ConstantKind::True);
        case Kind::KeywordFalse: advance(); return constant(first.where, ConstantKind::False);
        case Kind::KeywordNone: advance(); return constant(first.where, ConstantKind::None);
        case Kind::Ellipsis: advance(); return constant(first.where, ConstantKind::Ellipsis);
        case Kind::String:
        case Kind::FStringStart: return enclosed(&Parser::strings);
        case Kind::Number: return number();
        case Kind::LeftParenthesis: return enclosed(&Parser::parenthesised);
        case Kind::LeftBracket: return enclosed(&Parser::list_display);
        case Kind::LeftBrace: return enclosed(&Parser::brace_display);
        default: return nullptr;
    }
}

Expr* Parser::enclosed(Expr* (Parser::*production)()) {
    const std::size_t start = mark();
    if (has_failed(start, Enclosure::atom)) return nullptr;
    Expr* value = (this->*production)();
    if (value == nullptr) note_failed(start, Enclosure::atom);
    return value;
}

/// A tuple, a group, or a generator expression.
Expr* Parser::parenthesised() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    if (accept(Kind::RightParenthesis)) return arena_.create<Tuple>(since(start), Exprs{}, Context::Load);
    if (at(Kind::KeywordYield)) {
        Expr* value = yield_expression();
        if (value != nullptr && accept(Kind::RightParenthesis)) return value;
        return nullptr;
    }
    Expr* first = star_named_expression();
    if (raised()) return nullptr;
    if (first != nullptr) {
        if (at(Kind::Comma)) {
            bool is_fine = true;
            Gather<Expr*> elements(expressions_);
            elements.push(first);
            while (accept(Kind::Comma)) {
                if (at(Kind::RightParenthesis)) break;
                Expr* next = star_named_expression();
                if (next == nullptr) {
                    is_fine = false;
                    break;
                }
                elements.push(next);
            }
            if (raised()) return nullptr;
            if (is_fine && accept(Kind::RightParenthesis)) {
                return arena_.create<Tuple>(since(start), elements.finish(arena_), Context::Load);
            }
        } else if (at(Kind::RightParenthesis) && first->kind != ExprKind::Starred) {
            advance();
            return first;
        } else if (first->kind != ExprKind::Starred && at_comprehension()) {
            Gather<ComprehensionClause> clauses(clauses_);
            if (comprehension_clauses(clauses) && accept(Kind::RightParenthesis)) {
                return arena_.create<ElementComp>(Expr{ExprKind::GeneratorExp, since(start)}, first,
                                                  clauses.finish(arena_));
            }
        }
    }
    if (raised() || !diagnosing_) return nullptr;
    reset(start);
    if (diagnose_group(start) || diagnose_comprehension(start)) return nullptr;
    reset(start);
    return nullptr;
}

Expr* Parser::list_display() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    Gather<Expr*> elements(expressions_);
    bool is_fine = true;
    while (!at(Kind::RightBracket)) {
        Expr* next = star_named_expression();
        is_fine = next != nullptr;
        if (!is_fine) break;
        elements.push(next);
        if (elements.size() == 1 && next->kind != ExprKind::Starred && at_comprehension()) {
            Gather<ComprehensionClause> clauses(clauses_);
            if (comprehension_clauses(clauses) && accept(Kind::RightBracket)) {
                return arena_.create<ElementComp>(Expr{ExprKind::ListComp, since(start)}, next, clauses.finish(arena_));
            }
            is_fine = false;
            break;
        }
        if (!accept(Kind::Comma)) break;
    }
    if (raised()) return nullptr;
    if (is_fine && accept(Kind::RightBracket))
        return arena_.create<List>(since(start), elements.finish(arena_), Context::Load);
    if (diagnosing_) {
        reset(start);
        diagnose_comprehension(start);
    }
    return nullptr;
}

/// A dict, a set, or a comprehension of either.
Expr* Parser::brace_display() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    if (accept(Kind::RightBrace)) return arena_.create<Dict>(since(start), Exprs{}, Exprs{});
    if (second_pass_ || at(Kind::DoubleStar)) {
        if (Expr* dict = dict_display(start, nullptr)) return dict;
        if (raised()) return nullptr;
        reset(start + 1);
        if (!second_pass_) return nullptr;
    }
    Gather<Expr*> elements(expressions_);
    bool is_fine = true;
    while (!at(Kind::RightBrace)) {
        Expr* next = star_named_expression();
        is_fine = next != nullptr;
        if (!is_fine) break;
        if (elements.empty() && at(Kind::Colon)) {
            if (second_pass_ || next->kind == ExprKind::Starred || is_bare_walrus(start + 1)) return nullptr;
            return dict_display(start, next);
        }
        elements.push(next);
        if (elements.size() == 1 && next->kind != ExprKind::Starred && at_comprehension()) {
            Gather<ComprehensionClause> clauses(clauses_);
            if (comprehension_clauses(clauses) && accept(Kind::RightBrace)) {
                return arena_.create<ElementComp>(Expr{ExprKind::SetComp, since(start)}, next, clauses.finish(arena_));
            }
            is_fine = false;
            break;
        }
        if (!accept(Kind::Comma)) break;
    }
    if (raised()) return nullptr;
    if (is_fine && accept(Kind::RightBrace)) return arena_.create<Set>(since(start), elements.finish(arena_));
    if (diagnosing_) {
        reset(start);
        if (diagnose_dict_comprehension(start) || diagnose_comprehension(start)) return nullptr;
        reset(start);
    }
    return nullptr;
}

/// `{key: value, **more}` or `{key: value for …}`; stands after the brace, or after `first_key`.
Expr* Parser::dict_display(std::size_t start, Expr* first_key) {
    Gather<Expr*> keys(expressions_);
    std::vector<Expr*> values;
    bool is_fine = true;
    while (!at(Kind::RightBrace)) {
        is_fine = false;
        Expr* key = nullptr;
        Expr* value = nullptr;
        if (accept(Kind::DoubleStar)) {
            value = bitwise_or();
        } else {
            key = first_key != nullptr ? std::exchange(first_key, nullptr) : expression();
            if (key == nullptr || !accept(Kind::Colon)) break;
            value = expression();
        }
        if (value == nullptr) break;
        is_fine = true;
        keys.push(key);
        values.push_back(value);
        if (values.size() == 1 && key != nullptr && at_comprehension()) {
            Gather<ComprehensionClause> clauses(clauses_);
            if (comprehension_clauses(clauses) && accept(Kind::RightBrace)) {
                return arena_.create<DictComp>(since(start), key, value, clauses.finish(arena_));
            }
            is_fine = false;
            break;
        }
        if (!accept(Kind::Comma)) break;
    }
    if (raised()) return nullptr;
    if (is_fine && accept(Kind::RightBrace)) {
        return arena_.create<Dict>(since(start), keys.finish(arena_), arena_.copy(values));
    }
    // CPython looks for these mistakes in its first pass too. That parses the items again, but not the braces in them.
    diagnose_dict_items(start);
    return nullptr;
}

/// One or more `[async] for … in … [if …]`.
bool Parser::comprehension_clauses(Gather<ComprehensionClause>& clauses) {
    while (at_comprehension()) {
        ComprehensionClause clause{};
        if (!comprehension_clause(clause)) return false;
        clauses.push(clause);
    }
    return !clauses.empty();
}

bool Parser::comprehension_clause(ComprehensionClause& clause) {
    const std::size_t start = mark();
    clause.is_async = accept(Kind::KeywordAsync);
    advance();
    clause.target = star_targets();
    if (raised()) return false;
    if (clause.target == nullptr || !accept(Kind::KeywordIn)) {
        if (diagnosing_) {
            reset(start);
            diagnose_clause(start);
        }
        return false;
    }
    clause.iterable = disjunction();
    if (clause.iterable == nullptr) return false;
    Gather<Expr*> conditions(expressions_);
    while (accept(Kind::KeywordIf)) {
        Expr* condition = disjunction();
        if (condition == nullptr) return false;
        conditions.push(condition);
    }
    clause.conditions = conditions.finish(arena_);
    return true;
}

}  // namespace loopglass::parsing
