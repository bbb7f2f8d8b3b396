// Statements of one line, save imports.

#include "sim/python/syntax/parser_state.hpp"
#include "sim/python/syntax/pause.hpp"

namespace loopglass::parsing {
namespace {

/// The operator of an augmented assignment, if `kind` is one.
std::optional<Operator> augmented_operator(Kind kind) {
    switch (kind) {
        case Kind::PlusEqual: return Operator::Add;
        case Kind::MinusEqual: return Operator::Sub;
        case Kind::StarEqual: return Operator::Mult;
        case Kind::AtEqual: return Operator::MatMult;
        case Kind::SlashEqual: return Operator::Div;
        case Kind::PercentEqual: return Operator::Mod;
        case Kind::AmpersandEqual: return Operator::BitAnd;
        case Kind::PipeEqual: return Operator::BitOr;
        case Kind::CircumflexEqual: return Operator::BitXor;
        case Kind::LeftShiftEqual: return Operator::LShift;
        case Kind::RightShiftEqual: return Operator::RShift;
        case Kind::DoubleStarEqual: return Operator::Pow;
        case Kind::DoubleSlashEqual: return Operator::FloorDiv;
        default: return std::nullopt;
    }
}

}  // namespace

/// Statements up to a Dedent or the end; false if one does not parse.
bool Parser::statements(Gather<Stmt*>& out) {
    while (!at(Kind::EndMarker) && !at(Kind::Dedent)) {
        pause_at_statement();
        if (!statement(out)) return false;
    }
    return true;
}

bool Parser::statement(Gather<Stmt*>& out) {
    const std::size_t start = mark();
    switch (kind()) {
        case Kind::KeywordIf:
        case Kind::KeywordFor:
        case Kind::KeywordWhile:
        case Kind::KeywordDef:
        case Kind::KeywordClass:
        case Kind::KeywordWith:
        case Kind::KeywordTry:
        case Kind::KeywordAsync:
        case Kind::At: {
            Stmt* compound = compound_statement();
            if (compound == nullptr) return false;
            out.push(compound);
            return true;
        }
        case Kind::Name:
            if (text_of(token()) == "match") {
                if (Stmt* match = match_statement()) {
                    out.push(match);
                    return true;
                }
                if (raised()) return false;
                reset(start);
            }
            break;
        default: break;
    }
    return simple_statements(out);
}

// simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
bool Parser::simple_statements(Gather<Stmt*>& out) {
    for (;;) {
        Stmt* next = simple_statement();
        if (next == nullptr) return false;
        out.push(next);
        if (accept(Kind::Newline)) return true;
        if (!accept(Kind::Semicolon)) return false;
        if (accept(Kind::Newline)) return true;
    }
}

Stmt* Parser::simple_statement() {
    const std::size_t start = mark();
    const Location& where = token().where;
    switch (kind()) {
        case Kind::KeywordReturn: return return_statement();
        case Kind::KeywordImport: return import_name();
        case Kind::KeywordFrom: return import_from();
        case Kind::KeywordRaise: return raise_statement();
        case Kind::KeywordPass: advance(); return arena_.create<Pass>(where);
        case Kind::KeywordBreak: advance(); return arena_.create<Break>(where);
        case Kind::KeywordContinue: advance(); return arena_.create<Continue>(where);
        case Kind::KeywordDel: return delete_statement();
        case Kind::KeywordAssert: return assert_statement();
        case Kind::KeywordGlobal:
        case Kind::KeywordNonlocal: return scope_statement();
        case Kind::Name:
            if (text_of(token()) == "type") {
                if (Stmt* alias = type_alias()) return alias;
                if (raised()) return nullptr;
                reset(start);
            }
            break;
        default: break;
    }
    return expression_statement();
}

/// An assignment of any kind, or an expression by itself.
Stmt* Parser::expression_statement() {
    const std::size_t start = mark();
    if (diagnosing_) {
        // Assignments come first in CPython's grammar, their mistakes next, then expressions.
        const bool is_yield = at(Kind::KeywordYield);
        Expr* target = is_yield ? nullptr : star_targets();
        if (raised()) return nullptr;
        const Kind next = kind();
        reset(start);
        const bool may_assign =
            target != nullptr && (next == Kind::Equal || next == Kind::Colon || augmented_operator(next));
        if (may_assign) {
            Expr* first = star_expressions();
            if (raised()) return nullptr;
            if (first != nullptr) {
                Stmt* assigned = assignment(first, start);
                if (raised() || assigned != nullptr) return assigned;
            }
            reset(start);
        }
        if (diagnose_assignment()) return nullptr;
        reset(start);
        Expr* value = yield_or_star_expressions();
        return value == nullptr ? nullptr : arena_.create<ExprStmt>(since(start), value);
    }
    Expr* first = yield_or_star_expressions();
    if (first == nullptr) return nullptr;
    if (at(Kind::Newline)) return arena_.create<ExprStmt>(since(start), first);
    Stmt* assigned = assignment(first, start);
    if (assigned != nullptr || raised()) return assigned;
    return nullptr;
}

/// What follows `first`: ':' annotation, '=' …, an augmented assignment, or nothing.
Stmt* Parser::assignment(Expr* first, std::size_t start) {
    if (at(Kind::Colon)) return annotated_assignment(first, start);
    if (const auto op = augmented_operator(kind())) {
        if (!is_single_target(first)) return nullptr;
        advance();
        Expr* value = yield_or_star_expressions();
        if (value == nullptr) return nullptr;
        set_context(first, Context::Store);
        return arena_.create<AugAssign>(since(start), first, *op, value);
    }
    if (!at(Kind::Equal)) return arena_.create<ExprStmt>(since(start), first);
    Gather<Expr*> targets(expressions_);
    Expr* value = first;
    while (at(Kind::Equal)) {
        if (!is_target(value)) {
            if (diagnosing_ && !targets.empty()) break;
            return nullptr;
        }
        set_context(value, Context::Store);
        targets.push(value);
        advance();
        value = yield_or_star_expressions();
        if (value == nullptr) return nullptr;
    }
    if (at(Kind::Equal)) return nullptr;
    return arena_.create<Assign>(since(start), targets.finish(arena_), value);
}

Stmt* Parser::annotated_assignment(Expr* target, std::size_t start) {
    if (!is_single_target(target)) return nullptr;
    const bool is_simple = target->kind == ExprKind::Name && tokens_[start].kind == Kind::Name;
    advance();
    Expr* annotation = expression();
    if (annotation == nullptr) return nullptr;
    Expr* value = nullptr;
    const std::size_t before_value = mark();
    if (accept(Kind::Equal) && (value = yield_or_star_expressions()) == nullptr) {
        if (raised()) return nullptr;
        reset(before_value);
    }
    set_context(target, Context::Store);
    return arena_.create<AnnAssign>(since(start), target, annotation, value, is_simple);
}

// type_alias: "type" NAME [type_params] '=' expression
Stmt* Parser::type_alias() {
    const std::size_t start = mark();
    advance();
    if (!at(Kind::Name)) return nullptr;
    Expr* name = arena_.create<Name>(token().where, identifier(token()), Context::Store);
    advance();
    TypeParams params;
    if (!type_parameters(params) || !accept(Kind::Equal)) return nullptr;
    Expr* value = expression();
    if (value == nullptr) return nullptr;
    return arena_.create<TypeAlias>(since(start), name, params, value);
}

Stmt* Parser::return_statement() {
    const std::size_t start = mark();
    advance();
    Expr* value = nullptr;
    if ((starts_expression(kind()) || at(Kind::Star)) && (value = star_expressions()) == nullptr) return nullptr;
    return arena_.create<Return>(since(start), value);
}

Stmt* Parser::raise_statement() {
    const std::size_t start = mark();
    advance();
    Expr* exception = nullptr;
    Expr* cause = nullptr;
    if (starts_expression(kind())) {
        exception = expression();
        if (exception == nullptr) return nullptr;
        if (accept(Kind::KeywordFrom) && (cause = expression()) == nullptr) return nullptr;
    }
    return arena_.create<Raise>(since(start), exception, cause);
}

Stmt* Parser::delete_statement() {
    const std::size_t start = mark();
    advance();
    Gather<Expr*> targets(expressions_);
    bool is_fine = true;
    do {
        if (!targets.empty() && !starts_expression(kind())) break;
        Expr* target = primary();
        if (target == nullptr || !is_delete_target(target)) {
            is_fine = false;
            break;
        }
        set_context(target, Context::Del);
        targets.push(target);
    } while (accept(Kind::Comma));
    if (raised()) return nullptr;
    if (is_fine && (at(Kind::Semicolon) || at(Kind::Newline))) {
        return arena_.create<Delete>(since(start), targets.finish(arena_));
    }
    if (diagnosing_) {
        reset(start);
        diagnose_delete(start);
    }
    return nullptr;
}

Stmt* Parser::assert_statement() {
    const std::size_t start = mark();
    advance();
    Expr* test = expression();
    if (test == nullptr) return nullptr;
    Expr* message = nullptr;
    if (accept(Kind::Comma) && (message = expression()) == nullptr) return nullptr;
    return arena_.create<Assert>(since(start), test, message);
}

Stmt* Parser::scope_statement() {
    const std::size_t start = mark();
    const bool is_global = at(Kind::KeywordGlobal);
    advance();
    Gather<Identifier> names(identifiers_);
    do {
        if (!at(Kind::Name)) return nullptr;
        names.push(identifier(token()));
        advance();
    } while (accept(Kind::Comma));
    if (is_global) return arena_.create<Global>(since(start), names.finish(arena_));
    return arena_.create<Nonlocal>(since(start), names.finish(arena_));
}

}  // namespace loopglass::parsing
