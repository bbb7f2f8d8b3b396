#pragma once
// Walking a syntax tree: which nodes stand directly below a node, in source order as CPython visits them.

#include "sim/python/syntax/ast.hpp"

namespace loopglass::ast {

namespace children {

template <class Visitor>
void each(Exprs nodes, Visitor& visit) {
    for (Expr* node : nodes) {
        if (node != nullptr) visit(node);
    }
}

template <class Visitor>
void each(Stmts nodes, Visitor& visit) {
    for (Stmt* node : nodes) visit(node);
}

template <class Visitor>
void maybe(Expr* node, Visitor& visit) {
    if (node != nullptr) visit(node);
}

template <class Visitor>
void annotations_of(const Parameters& parameters, Visitor& visit) {
    for (const Parameter& p : parameters.positional_only) maybe(p.annotation, visit);
    for (const Parameter& p : parameters.positional) maybe(p.annotation, visit);
    if (parameters.variadic != nullptr) maybe(parameters.variadic->annotation, visit);
    for (const Parameter& p : parameters.keyword_only) maybe(p.annotation, visit);
    if (parameters.keyword_variadic != nullptr) maybe(parameters.keyword_variadic->annotation, visit);
}

template <class Visitor>
void of(TypeParams params, Visitor& visit) {
    for (const TypeParam& param : params) {
        maybe(param.bound, visit);
        maybe(param.default_value, visit);
    }
}

template <class Visitor>
void of(ComprehensionClauses clauses, Visitor& visit) {
    for (const ComprehensionClause& clause : clauses) {
        visit(clause.target);
        visit(clause.iterable);
        each(clause.conditions, visit);
    }
}

}  // namespace children

/// Calls `visit` with every node directly below `node`. `visit` must take Expr*.
template <class Visitor>
void for_each_child(const Expr* node, Visitor&& visit) {
    using namespace children;
    switch (node->kind) {
        case ExprKind::BoolOp: each(as<BoolOp>(node)->values, visit); break;
        case ExprKind::NamedExpr:
            visit(as<NamedExpr>(node)->value);
            visit(as<NamedExpr>(node)->target);
            break;
        case ExprKind::BinOp:
            visit(as<BinOp>(node)->left);
            visit(as<BinOp>(node)->right);
            break;
        case ExprKind::UnaryOp: visit(as<UnaryOp>(node)->operand); break;
        case ExprKind::Lambda:
            each(as<Lambda>(node)->parameters->defaults, visit);
            each(as<Lambda>(node)->parameters->keyword_defaults, visit);
            visit(as<Lambda>(node)->body);
            break;
        case ExprKind::IfExp:
            visit(as<IfExp>(node)->test);
            visit(as<IfExp>(node)->body);
            visit(as<IfExp>(node)->orelse);
            break;
        case ExprKind::Dict:
            for (std::size_t i = 0; i < as<Dict>(node)->values.size(); ++i) {
                maybe(as<Dict>(node)->keys[i], visit);
                visit(as<Dict>(node)->values[i]);
            }
            break;
        case ExprKind::Set: each(as<Set>(node)->elements, visit); break;
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
            of(as<ElementComp>(node)->clauses, visit);
            visit(as<ElementComp>(node)->element);
            break;
        case ExprKind::DictComp:
            of(as<DictComp>(node)->clauses, visit);
            visit(as<DictComp>(node)->key);
            visit(as<DictComp>(node)->value);
            break;
        case ExprKind::Await: visit(as<Await>(node)->value); break;
        case ExprKind::Yield: maybe(as<Yield>(node)->value, visit); break;
        case ExprKind::YieldFrom: visit(as<YieldFrom>(node)->value); break;
        case ExprKind::Compare:
            visit(as<Compare>(node)->left);
            each(as<Compare>(node)->comparators, visit);
            break;
        case ExprKind::Call:
            visit(as<Call>(node)->function);
            each(as<Call>(node)->arguments, visit);
            for (const Keyword& keyword : as<Call>(node)->keywords) visit(keyword.value);
            break;
        case ExprKind::FormattedValue:
            visit(as<FormattedValue>(node)->value);
            maybe(as<FormattedValue>(node)->format_spec, visit);
            break;
        case ExprKind::JoinedStr: each(as<JoinedStr>(node)->values, visit); break;
        case ExprKind::Attribute: visit(as<Attribute>(node)->value); break;
        case ExprKind::Subscript:
            visit(as<Subscript>(node)->value);
            visit(as<Subscript>(node)->index);
            break;
        case ExprKind::Starred: visit(as<Starred>(node)->value); break;
        case ExprKind::List: each(as<List>(node)->elements, visit); break;
        case ExprKind::Tuple: each(as<Tuple>(node)->elements, visit); break;
        case ExprKind::Slice:
            maybe(as<Slice>(node)->lower, visit);
            maybe(as<Slice>(node)->upper, visit);
            maybe(as<Slice>(node)->step, visit);
            break;
        case ExprKind::Constant:
        case ExprKind::Name: break;
    }
}

/// Likewise for patterns; `visit` must take Expr* and Pattern*.
template <class Visitor>
void for_each_child(const Pattern* node, Visitor&& visit) {
    const auto each = [&](Patterns patterns) {
        for (Pattern* pattern : patterns) visit(pattern);
    };
    switch (node->kind) {
        case PatternKind::MatchValue: visit(as<MatchValue>(node)->value); break;
        case PatternKind::MatchSequence: each(as<MatchSequence>(node)->patterns); break;
        case PatternKind::MatchMapping:
            for (Expr* key : as<MatchMapping>(node)->keys) visit(key);
            each(as<MatchMapping>(node)->patterns);
            break;
        case PatternKind::MatchClass:
            visit(as<MatchClass>(node)->cls);
            each(as<MatchClass>(node)->patterns);
            each(as<MatchClass>(node)->keyword_patterns);
            break;
        case PatternKind::MatchAs:
            if (as<MatchAs>(node)->pattern != nullptr) visit(as<MatchAs>(node)->pattern);
            break;
        case PatternKind::MatchOr: each(as<MatchOr>(node)->patterns); break;
        case PatternKind::MatchSingleton:
        case PatternKind::MatchStar: break;
    }
}

/// Likewise for statements; `visit` must take Expr*, Stmt* and Pattern*.
template <class Visitor>
void for_each_child(const Stmt* node, Visitor&& visit) {
    using namespace children;
    switch (node->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: {
            const auto* function = as<FunctionDef>(node);
            each(function->decorators, visit);
            of(function->type_params, visit);
            each(function->parameters->defaults, visit);
            each(function->parameters->keyword_defaults, visit);
            annotations_of(*function->parameters, visit);
            maybe(function->returns, visit);
            each(function->body, visit);
            break;
        }
        case StmtKind::ClassDef: {
            const auto* cls = as<ClassDef>(node);
            each(cls->decorators, visit);
            of(cls->type_params, visit);
            each(cls->bases, visit);
            for (const Keyword& keyword : cls->keywords) visit(keyword.value);
            each(cls->body, visit);
            break;
        }
        case StmtKind::Return: maybe(as<Return>(node)->value, visit); break;
        case StmtKind::Delete: each(as<Delete>(node)->targets, visit); break;
        case StmtKind::Assign:
            each(as<Assign>(node)->targets, visit);
            visit(as<Assign>(node)->value);
            break;
        case StmtKind::TypeAlias:
            visit(as<TypeAlias>(node)->name);
            of(as<TypeAlias>(node)->type_params, visit);
            visit(as<TypeAlias>(node)->value);
            break;
        case StmtKind::AugAssign:
            visit(as<AugAssign>(node)->target);
            visit(as<AugAssign>(node)->value);
            break;
        case StmtKind::AnnAssign:
            visit(as<AnnAssign>(node)->target);
            visit(as<AnnAssign>(node)->annotation);
            maybe(as<AnnAssign>(node)->value, visit);
            break;
        case StmtKind::For:
        case StmtKind::AsyncFor:
            visit(as<For>(node)->target);
            visit(as<For>(node)->iterable);
            each(as<For>(node)->body, visit);
            each(as<For>(node)->orelse, visit);
            break;
        case StmtKind::While:
            visit(as<While>(node)->test);
            each(as<While>(node)->body, visit);
            each(as<While>(node)->orelse, visit);
            break;
        case StmtKind::If:
            visit(as<If>(node)->test);
            each(as<If>(node)->body, visit);
            each(as<If>(node)->orelse, visit);
            break;
        case StmtKind::With:
        case StmtKind::AsyncWith:
            for (const WithItem& item : as<With>(node)->items) {
                visit(item.context_expression);
                maybe(item.target, visit);
            }
            each(as<With>(node)->body, visit);
            break;
        case StmtKind::Match:
            visit(as<Match>(node)->subject);
            for (const MatchCase& match_case : as<Match>(node)->cases) {
                visit(match_case.pattern);
                maybe(match_case.guard, visit);
                each(match_case.body, visit);
            }
            break;
        case StmtKind::Raise:
            maybe(as<Raise>(node)->exception, visit);
            maybe(as<Raise>(node)->cause, visit);
            break;
        case StmtKind::Try:
        case StmtKind::TryStar:
            each(as<Try>(node)->body, visit);
            for (const ExceptHandler& handler : as<Try>(node)->handlers) {
                maybe(handler.type, visit);
                each(handler.body, visit);
            }
            each(as<Try>(node)->orelse, visit);
            each(as<Try>(node)->finalbody, visit);
            break;
        case StmtKind::Assert:
            visit(as<Assert>(node)->test);
            maybe(as<Assert>(node)->message, visit);
            break;
        case StmtKind::Expr: visit(as<ExprStmt>(node)->value); break;
        case StmtKind::Import:
        case StmtKind::ImportFrom:
        case StmtKind::Global:
        case StmtKind::Nonlocal:
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue: break;
    }
}

}  // namespace loopglass::ast
