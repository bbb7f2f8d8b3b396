// What may stand left of an assignment, and the words for what may not.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

// star_targets: star_target !',' | star_target (',' star_target)* [',']
Expr* Parser::star_targets() { return element_or_tuple(&Parser::star_target, Context::Store); }

Expr* Parser::star_target() {
    const std::size_t start = mark();
    if (accept(Kind::Star)) {
        if (at(Kind::Star)) return nullptr;
        Expr* value = star_target();
        if (value == nullptr) return nullptr;
        return arena_.create<Starred>(since(start), value, Context::Store);
    }
    Expr* target = primary();
    if (target == nullptr || !is_target(target)) return nullptr;
    set_context(target, Context::Store);
    return target;
}

bool Parser::is_target(const Expr* expr, bool inside) const {
    switch (expr->kind) {
        case ExprKind::Name:
        case ExprKind::Attribute:
        case ExprKind::Subscript: return true;
        case ExprKind::Starred: {
            const auto* starred = as<Starred>(expr);
            return starred->value->kind != ExprKind::Starred && is_target(starred->value, inside);
        }
        case ExprKind::List:
            for (const Expr* element : as<List>(expr)->elements) {
                if (!is_target(element, true)) return false;
            }
            return true;
        case ExprKind::Tuple:
            for (const Expr* element : as<Tuple>(expr)->elements) {
                if (!is_target(element, true)) return false;
            }
            return true;
        default: return false;
    }
}

bool Parser::is_single_target(const Expr* expr) const {
    return expr->kind == ExprKind::Name || expr->kind == ExprKind::Attribute || expr->kind == ExprKind::Subscript;
}

bool Parser::is_delete_target(const Expr* expr) const {
    const auto all = [&](Exprs elements) {
        for (const Expr* element : elements) {
            if (!is_delete_target(element)) return false;
        }
        return true;
    };
    if (const auto* list = try_as<const List>(expr)) return all(list->elements);
    if (const auto* tuple = try_as<const Tuple>(expr)) return all(tuple->elements);
    return is_single_target(expr);
}

void Parser::set_context(Expr* expr, Context context) {
    switch (expr->kind) {
        case ExprKind::Name: as<Name>(expr)->context = context; break;
        case ExprKind::Attribute: as<Attribute>(expr)->context = context; break;
        case ExprKind::Subscript: as<Subscript>(expr)->context = context; break;
        case ExprKind::Starred:
            as<Starred>(expr)->context = context;
            set_context(as<Starred>(expr)->value, context);
            break;
        case ExprKind::List:
            as<List>(expr)->context = context;
            for (Expr* element : as<List>(expr)->elements) set_context(element, context);
            break;
        case ExprKind::Tuple:
            as<Tuple>(expr)->context = context;
            for (Expr* element : as<Tuple>(expr)->elements) set_context(element, context);
            break;
        default: break;
    }
}

/// The part of `expr` that cannot be a target, or nullptr.
const Expr* Parser::invalid_target(const Expr* expr, TargetUse use) {
    const auto first_of = [&](Exprs elements) -> const Expr* {
        for (const Expr* element : elements) {
            if (const Expr* invalid = invalid_target(element, use)) return invalid;
        }
        return nullptr;
    };
    switch (expr->kind) {
        case ExprKind::List: return first_of(as<List>(expr)->elements);
        case ExprKind::Tuple: return first_of(as<Tuple>(expr)->elements);
        case ExprKind::Starred: return use == TargetUse::Delete ? expr : invalid_target(as<Starred>(expr)->value, use);
        case ExprKind::Compare:
            // `for a() in b` reads as a comparison.
            if (use == TargetUse::For) {
                const auto* compare = as<Compare>(expr);
                return compare->ops[0] == CompareOperator::In ? invalid_target(compare->left, use) : nullptr;
            }
            return expr;
        case ExprKind::Name:
        case ExprKind::Subscript:
        case ExprKind::Attribute: return nullptr;
        default: return expr;
    }
}

/// What CPython calls an expression in its messages.
std::string Parser::describe(const Expr* expr) {
    switch (expr->kind) {
        case ExprKind::Attribute: return "attribute";
        case ExprKind::Subscript: return "subscript";
        case ExprKind::Starred: return "starred";
        case ExprKind::Name: return "name";
        case ExprKind::List: return "list";
        case ExprKind::Tuple: return "tuple";
        case ExprKind::Lambda: return "lambda";
        case ExprKind::Call: return "function call";
        case ExprKind::GeneratorExp: return "generator expression";
        case ExprKind::Yield:
        case ExprKind::YieldFrom: return "yield expression";
        case ExprKind::Await: return "await expression";
        case ExprKind::ListComp: return "list comprehension";
        case ExprKind::SetComp: return "set comprehension";
        case ExprKind::DictComp: return "dict comprehension";
        case ExprKind::Dict: return "dict literal";
        case ExprKind::Set: return "set display";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: return "f-string expression";
        case ExprKind::Constant:
            switch (as<Constant>(expr)->value_kind) {
                case ConstantKind::None: return "None";
                case ConstantKind::True: return "True";
                case ConstantKind::False: return "False";
                case ConstantKind::Ellipsis: return "ellipsis";
                default: return "literal";
            }
        case ExprKind::Compare: return "comparison";
        case ExprKind::IfExp: return "conditional expression";
        case ExprKind::NamedExpr: return "named expression";
        default: return "expression";
    }
}

std::nullptr_t Parser::refuse_target(const Expr* expr, TargetUse use) {
    const Expr* invalid = invalid_target(expr, use);
    if (invalid == nullptr) return nullptr;
    const char* verb = use == TargetUse::Delete ? "delete" : "assign to";
    return refuse(fmt::format("cannot {} {}", verb, describe(invalid)), invalid->where);
}

}  // namespace loopglass::parsing
