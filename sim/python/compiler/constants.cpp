// What is known before anything runs: literals, tuples of them, and arithmetic on these. (CPython 3.13
// Python/ast_opt.c)
#include <algorithm>
#include <charconv>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/interned.hpp"
#include "sim/python/compiler/literal.hpp"
#include "sim/python/compiler/operator_numbers.hpp"

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

Ref<Set> made_again(Set& set) {
    Ref<Set> copy = make_set(frozenset_type);
    for (std::size_t position = 0; const SetEntry* entry = set_next(&set, position);) {
        if (!set_add(copy.get(), entry->key)) break;
    }
    return copy;
}

bool is_int_constant(View value) { return value.is_small_int() || is_exactly(value, int_type); }

bool is_number(View value) {
    return value.is_small_int() || is_exactly(value, int_type) || is_float(value) || is_exactly(value, complex_type);
}

Value fold_unary(ast::UnaryOperator op, const Value& operand) {
    if (op == ast::UnaryOperator::Not) return Value::boolean(truth(operand) == 0);
    if (!is_number(operand)) return {};
    if (op == ast::UnaryOperator::USub) return negative(operand);
    if (op == ast::UnaryOperator::UAdd) return operand;
    if (op == ast::UnaryOperator::Invert && is_int_constant(operand)) return invert(operand);
    return {};
}

std::size_t bits_of(View value) { return as_big(value).bit_length(); }

/// Items of a tuple (or bytes of a text), those of tuples in it included.
std::size_t size_of(View value) {
    if (is_str(value)) return as_str(value)->length;
    if (is_exactly(value, bytes_type)) return value.as<Bytes>()->length;
    if (!is_tuple(value)) return 0;
    std::size_t size = value.as<Tuple>()->size;
    for (const Value& item : value.as<Tuple>()->view()) size += size_of(item);
    return size;
}

// CPython 3.13 Python/ast_opt.c: safe_multiply, safe_power, safe_lshift. Large results are left to the run that wants
// them.
bool stays_small(ast::Operator op, View left, View right) {
    constexpr std::size_t kMostBits = 128, kMostItems = 256, kMostBytes = 4096;
    const bool both_ints = is_int_constant(left) && is_int_constant(right);
    std::int64_t count = 0;
    switch (op) {
        case ast::Operator::Mult:
            if (both_ints) return bits_of(left) + bits_of(right) <= kMostBits;
            if (is_int_constant(left)) return stays_small(op, right, left);
            if (!is_int_constant(right)) return true;
            if (is_number(left)) return true;
            if (!int_fits(right, count) || count < 0) return false;
            return size_of(left) * static_cast<std::size_t>(std::min<std::int64_t>(count, kMostBytes + 1)) <=
                   (is_tuple(left) ? kMostItems : kMostBytes);
        case ast::Operator::Pow:
            if (!both_ints) return true;
            if (!int_fits(right, count)) return false;
            return count < 0 ||
                   bits_of(left) * static_cast<std::size_t>(std::min<std::int64_t>(count, kMostBits)) <= kMostBits;
        case ast::Operator::LShift:
            return both_ints && int_fits(right, count) && count >= 0 && count <= static_cast<std::int64_t>(kMostBits) &&
                   bits_of(left) + static_cast<std::size_t>(count) <= kMostBits;
        case ast::Operator::Mod: return !is_str(left) && !is_exactly(left, bytes_type);
        case ast::Operator::MatMult: return false;
        default: return true;
    }
}

}  // namespace

Value fold_binary(ast::Operator op, const Value& left, const Value& right) {
    if (!stays_small(op, left, right)) return {};
    Value result = binary(binary_op_of(op), left, right);
    if (!result) take_error();  // 1 / 0 is raised where it stands
    return result;
}

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
            const Value operand = fold(operation->operand);
            return operand ? fold_unary(operation->op, operand) : Value();
        }
        case ast::ExprKind::BinOp: return fold_chain(expression);
        case ast::ExprKind::Name:
            if (ast::as<ast::Name>(expression)->name == "__debug__") return Value::boolean(!options_.optimize);
            return {};
        default: return {};
    }
}

// A long `1 + 2 + 3` must not recurse.
Value Generator::fold_chain(const ast::Expr* leftmost) const {
    std::vector<std::pair<ast::Operator, Value>> operands;
    while (const auto* operation = ast::try_as<ast::BinOp>(leftmost)) {
        Value right = fold(operation->right);
        if (!right) return {};
        operands.emplace_back(operation->op, std::move(right));
        leftmost = operation->left;
    }
    Value result = fold(leftmost);
    for (auto operand = operands.rbegin(); result && operand != operands.rend(); ++operand) {
        result = fold_binary(operand->first, result, operand->second);
    }
    return result;
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
    bool replaces_strings = false;
    for (const ast::Expr* element : elements) {
        const Value value = fold(element);
        if (!value) return {};
        if (!set_add(set.get(), value)) return {};  // cannot be: constants are hashable
        if (is_str(value)) replaces_strings = replaces_strings || is_replaced(as_str(value)->view());
    }
    // CPython makes the set once more, in order of iteration, when it merges constants, and again when a string in it
    // gives way to an interned one: collisions then fall otherwise, and the order in which the display iterates shows
    // it.
    const Ref<Set> merged = made_again(*set.get());
    return replaces_strings ? made_again(*merged.get()) : merged;
}

// CPython 3.13 Objects/codeobject.c: intern_constants.
bool Generator::is_replaced(std::string_view text) const {
    const bool is_single = text.size() == 1;  // these are all one object anyway
    return !is_single && looks_like_a_name(text) && (is_interned_at_start(text) || table_.mentions(text));
}

std::optional<bool> Generator::known_truth(const ast::Expr* expression) const {
    if (!ast::is<ast::Constant>(expression) && !ast::is<ast::Name>(expression)) return {};
    const Value value = fold(expression);
    if (!value) return {};
    return truth(value) == 1;
}

}  // namespace loopglass::compiler
