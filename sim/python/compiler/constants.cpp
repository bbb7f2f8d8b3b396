// What is known before anything runs: literals, tuples of them, signed numbers, `1 + 2j`.
// Results a program cannot tell from computed ones are left to the interpreter otherwise.
#include <charconv>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/literal.hpp"

namespace loopglass::compiler {
namespace {

Value int_literal(const ast::Constant& literal) {
    std::int64_t value = 0;
    const char* end = literal.text.data() + literal.text.size();
    const auto [stop, error] = std::from_chars(literal.text.data(), end, value, literal.base);
    if (error == std::errc() && stop == end) return make_int(value);
    return make_int(BigInteger::from_digits(literal.text, literal.base).value_or(BigInteger()));
}

/// CPython interns the strings that look like names.
bool looks_like_a_name(std::string_view text) {
    for (const char c : text) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!is_letter && !(c >= '0' && c <= '9')) return false;
    }
    return true;
}

Value str_literal(std::string_view text) {
    if (looks_like_a_name(text)) return static_cast<Object*>(intern(text));
    return make_str(text);
}

bool is_number(View value) {
    return value.is_small_int() || is_exactly(value, int_type) || is_float(value) || is_exactly(value, complex_type);
}

Value fold_unary(ast::UnaryOperator op, const Value& operand) {
    if (!is_number(operand)) return {};
    if (op == ast::UnaryOperator::USub) return negative(operand);
    if (op == ast::UnaryOperator::UAdd) return operand;
    return {};
}

/// `1 + 2j` and `1 - 2j`, which patterns take for literals too.
Value fold_complex(ast::Operator op, const Value& left, const Value& right) {
    if (!is_exactly(right, complex_type) || !is_number(left)) return {};
    if (op == ast::Operator::Add) return binary(BinaryOp::add, left, right);
    if (op == ast::Operator::Sub) return binary(BinaryOp::subtract, left, right);
    return {};
}

}  // namespace

Value literal_value(const ast::Constant& literal) {
    switch (literal.value_kind) {
        case ast::ConstantKind::None: return Value::none();
        case ast::ConstantKind::True: return Value::boolean(true);
        case ast::ConstantKind::False: return Value::boolean(false);
        case ast::ConstantKind::Ellipsis: return View::ellipsis();
        case ast::ConstantKind::Int: return int_literal(literal);
        case ast::ConstantKind::Float: return make_float(literal.number);
        case ast::ConstantKind::Imaginary: return make_complex({0.0, literal.number});
        case ast::ConstantKind::Str: return str_literal(literal.text);
        case ast::ConstantKind::Bytes: return make_bytes(literal.text);
    }
    return {};
}

Value Generator::fold(const ast::Expr* expression) const {
    switch (expression->kind) {
        case ast::ExprKind::Constant: return literal_value(*ast::as<ast::Constant>(expression));
        case ast::ExprKind::Tuple: {
            const auto* tuple = ast::as<ast::Tuple>(expression);
            return tuple->context == ast::Context::Load ? fold_elements(tuple->elements) : Value();
        }
        case ast::ExprKind::UnaryOp: {
            const auto* operation = ast::as<ast::UnaryOp>(expression);
            if (operation->op != ast::UnaryOperator::USub && operation->op != ast::UnaryOperator::UAdd) return {};
            if (!ast::is<ast::Constant>(operation->operand)) return {};
            return fold_unary(operation->op, fold(operation->operand));
        }
        case ast::ExprKind::BinOp: {
            const auto* operation = ast::as<ast::BinOp>(expression);
            const auto* right = ast::try_as<ast::Constant>(operation->right);
            if (right == nullptr || right->value_kind != ast::ConstantKind::Imaginary) return {};
            if (ast::is<ast::BinOp>(operation->left)) return {};
            const Value left = fold(operation->left);
            return left ? fold_complex(operation->op, left, fold(right)) : Value();
        }
        case ast::ExprKind::Name:
            if (ast::as<ast::Name>(expression)->name == "__debug__") return Value::boolean(!options_.optimize);
            return {};
        default: return {};
    }
}

Value Generator::fold_elements(ast::Exprs elements) const {
    std::vector<Value> values;
    for (const ast::Expr* element : elements) {
        Value value = fold(element);
        if (!value) return {};
        values.push_back(std::move(value));
    }
    return make_tuple(std::span<const Value>(values));
}

Value Generator::fold_set(ast::Exprs elements) const {
    const Ref<Set> set = make_set(frozenset_type);
    for (const ast::Expr* element : elements) {
        const Value value = fold(element);
        if (!value) return {};
        if (!set_add(set.get(), value)) return {};  // cannot be: constants are hashable
    }
    return set;
}

std::optional<bool> Generator::known_truth(const ast::Expr* expression) const {
    if (!ast::is<ast::Constant>(expression) && !ast::is<ast::Name>(expression)) return {};
    const Value value = fold(expression);
    if (!value) return {};
    return truth(value) == 1;
}

}  // namespace loopglass::compiler
