// What compiles but cannot be meant. CPython 3.13 Python/compile.c: check_compare, check_caller, check_subscripter,
// check_index.
#include <fmt/format.h>

#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

using ast::ExprKind;

void Generator::warn(std::string message, Location where) {
    if (options_.warnings != nullptr) options_.warnings->push_back({std::move(message), where, false});
}

/// The name of the type that an expression certainly has; empty when that is open.
std::string_view Generator::certain_type(const ast::Expr* expression) const {
    switch (expression->kind) {
        case ExprKind::Tuple: return "tuple";
        case ExprKind::List:
        case ExprKind::ListComp: return "list";
        case ExprKind::Dict:
        case ExprKind::DictComp: return "dict";
        case ExprKind::Set:
        case ExprKind::SetComp: return "set";
        case ExprKind::GeneratorExp: return "generator";
        case ExprKind::Lambda: return "function";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: return "str";
        default: break;
    }
    const Value value = fold(expression);
    return value ? type_of(value)->name_view() : std::string_view();
}

void Generator::warn_of_assertion(const ast::Assert& assertion) {
    const auto* tuple = ast::try_as<ast::Tuple>(assertion.test);
    if (tuple != nullptr && !tuple->elements.empty())
        warn("assertion is always true, perhaps remove parentheses?", assertion.where);
}

void Generator::warn_of_identity(const ast::Compare& comparison) {
    if (options_.warnings == nullptr) return;
    const auto is_literal = [&](const ast::Expr* operand) {
        const Value value = fold(operand);
        return value && !value.is_none() && !View(value).is_ellipsis() && !is_exactly(value, bool_type);
    };
    const ast::Expr* left = comparison.left;
    for (std::size_t i = 0; i < comparison.ops.size(); ++i) {
        const ast::Expr* right = comparison.comparators[i];
        const bool is = comparison.ops[i] == ast::CompareOperator::Is;
        if (is || comparison.ops[i] == ast::CompareOperator::IsNot) {
            const ast::Expr* literal = is_literal(left) ? left : is_literal(right) ? right : nullptr;
            if (literal != nullptr)
                return warn(fmt::format("\"{}\" with '{}' literal. Did you mean \"{}\"?", is ? "is" : "is not",
                                        certain_type(literal), is ? "==" : "!="),
                            comparison.where);
        }
        left = right;
    }
}

void Generator::warn_of_callee(const ast::Expr* callee) {
    if (options_.warnings == nullptr) return;
    switch (callee->kind) {
        case ExprKind::Constant:
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::ListComp:
        case ExprKind::Dict:
        case ExprKind::DictComp:
        case ExprKind::Set:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
            return warn(fmt::format("'{}' object is not callable; perhaps you missed a comma?", certain_type(callee)),
                        callee->where);
        default: return;
    }
}

void Generator::warn_of_subscript(const ast::Subscript& subscript) {
    if (options_.warnings == nullptr || subscript.context != ast::Context::Load) return;
    const ast::Expr* value = subscript.value;
    bool has_items = false;  // of those below, that they have items, by number
    switch (value->kind) {
        case ExprKind::Constant: {
            const auto kind = ast::as<ast::Constant>(value)->value_kind;
            has_items = kind == ast::ConstantKind::Str || kind == ast::ConstantKind::Bytes;
            break;
        }
        case ExprKind::Set:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
        case ExprKind::Lambda: break;
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::ListComp:
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: has_items = true; break;
        default: return;
    }
    if (!has_items)
        return warn(fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", certain_type(value)),
                    subscript.where);
    if (subscript.index->kind == ExprKind::Slice) return;
    const std::string_view index = certain_type(subscript.index);
    if (index.empty() || index == "int" || index == "bool") return;
    warn(fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?", certain_type(value),
                     index),
         subscript.where);
}

}  // namespace loopglass::compiler
