// Arithmetic, comparison and truth.
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/literal.hpp"
#include "sim/python/compiler/operator_numbers.hpp"

namespace loopglass::compiler {
namespace {

bool is_none(const ast::Expr* expression) {
    const auto* constant = ast::try_as<ast::Constant>(expression);
    return constant != nullptr && constant->value_kind == ast::ConstantKind::None;
}

}  // namespace

BinaryOp binary_op_of(ast::Operator op) {
    switch (op) {
        case ast::Operator::Add: return BinaryOp::add;
        case ast::Operator::Sub: return BinaryOp::subtract;
        case ast::Operator::Mult: return BinaryOp::multiply;
        case ast::Operator::MatMult: return BinaryOp::matrix_multiply;
        case ast::Operator::Div: return BinaryOp::true_divide;
        case ast::Operator::Mod: return BinaryOp::modulo;
        case ast::Operator::Pow: return BinaryOp::power;
        case ast::Operator::LShift: return BinaryOp::left_shift;
        case ast::Operator::RShift: return BinaryOp::right_shift;
        case ast::Operator::BitOr: return BinaryOp::bit_or;
        case ast::Operator::BitXor: return BinaryOp::bit_xor;
        case ast::Operator::BitAnd: return BinaryOp::bit_and;
        case ast::Operator::FloorDiv: return BinaryOp::floor_divide;
    }
    return BinaryOp::add;
}

void Generator::emit_binary(ast::Operator op, Location where) {
    switch (op) {
        case ast::Operator::Add: return emit(Opcode::add_, where);
        case ast::Operator::Sub: return emit(Opcode::subtract_, where);
        case ast::Operator::Mult: return emit(Opcode::multiply_, where);
        default: return emit(Opcode::binary_op_, static_cast<std::size_t>(binary_op_of(op)), where);
    }
}

void Generator::emit_inplace(ast::Operator op, Location where) {
    emit(Opcode::inplace_op_, static_cast<std::size_t>(binary_op_of(op)), where);
}

void Generator::visit_binary(const ast::BinOp& operation) {
    std::vector<const ast::BinOp*> chain;  // A long `a + b + c` must not recurse.
    const ast::Expr* leftmost = &operation;
    while (const auto* binary = ast::try_as<ast::BinOp>(leftmost)) {
        chain.push_back(binary);
        leftmost = binary->left;
    }
    Value folded = fold(leftmost);
    while (folded && !chain.empty()) {
        const Value right = fold(chain.back()->right);
        Value next = right ? fold_binary(chain.back()->op, folded, right) : Value();
        if (!next) break;
        folded = std::move(next);
        leftmost = chain.back();
        chain.pop_back();
    }
    if (folded) {
        load_constant(folded, leftmost->where);
    } else {
        visit(leftmost);
    }
    for (auto binary = chain.rbegin(); binary != chain.rend(); ++binary) {
        visit((*binary)->right);
        emit_binary((*binary)->op, (*binary)->where);
    }
}

void Generator::visit_unary(const ast::UnaryOp& operation) {
    if (const Value folded = fold(&operation)) return load_constant(folded, operation.where);
    const auto* comparison = ast::try_as<ast::Compare>(operation.operand);
    if (operation.op == ast::UnaryOperator::Not && comparison != nullptr && comparison->ops.size() == 1) {
        // The marks of a traceback stand under the whole: CPython's compiler joins the comparison with its `not`.
        warn_of_identity(*comparison);
        visit(comparison->left);
        visit_operand(comparison->ops[0], comparison->comparators[0]);
        emit_compare(comparison->ops[0], operation.where);
    } else {
        visit(operation.operand);
    }
    switch (operation.op) {
        case ast::UnaryOperator::Not: return emit(Opcode::unary_not_, operation.where);
        case ast::UnaryOperator::USub: return emit(Opcode::unary_negative_, operation.where);
        case ast::UnaryOperator::UAdd: return emit(Opcode::unary_positive_, operation.where);
        case ast::UnaryOperator::Invert: return emit(Opcode::unary_invert_, operation.where);
    }
}

void Generator::visit_bool_op(const ast::BoolOp& operation) {
    const Label end = new_label();
    const Opcode op =
        operation.op == ast::BoolOperator::And ? Opcode::jump_if_false_or_pop_ : Opcode::jump_if_true_or_pop_;
    const std::size_t last = operation.values.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        visit(operation.values[i]);
        jump(op, end, operation.where);
    }
    visit(operation.values[last]);
    bind(end);
}

// -- comparison
// --------------------------------------------------------------------------------------------------------------

void Generator::emit_compare(ast::CompareOperator op, Location where) {
    const auto compare = [&](CompareOp number) { emit(Opcode::compare_op_, static_cast<std::size_t>(number), where); };
    switch (op) {
        case ast::CompareOperator::Eq: return compare(CompareOp::equal);
        case ast::CompareOperator::NotEq: return compare(CompareOp::not_equal);
        case ast::CompareOperator::Lt: return compare(CompareOp::less);
        case ast::CompareOperator::LtE: return compare(CompareOp::less_equal);
        case ast::CompareOperator::Gt: return compare(CompareOp::greater);
        case ast::CompareOperator::GtE: return compare(CompareOp::greater_equal);
        case ast::CompareOperator::Is: return emit(Opcode::is_op_, 0, where);
        case ast::CompareOperator::IsNot: return emit(Opcode::is_op_, 1, where);
        case ast::CompareOperator::In: return emit(Opcode::contains_op_, 0, where);
        case ast::CompareOperator::NotIn: return emit(Opcode::contains_op_, 1, where);
    }
}

void Generator::visit_operand(ast::CompareOperator op, const ast::Expr* right) {
    if (op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn) return visit_read_only(right, true);
    visit(right);
}

void Generator::emit_chain_but_last(const ast::Compare& comparison, Opcode give_up, Label cleanup) {
    for (std::size_t i = 0; i + 1 < comparison.ops.size(); ++i) {
        visit(comparison.comparators[i]);
        emit(Opcode::swap_, 2, comparison.where);
        emit(Opcode::copy_, 2, comparison.where);
        emit_compare(comparison.ops[i], comparison.where);
        jump(give_up, cleanup, comparison.where);
    }
}

void Generator::visit_compare(const ast::Compare& comparison) {
    const std::size_t last = comparison.ops.size() - 1;
    warn_of_identity(comparison);
    visit(comparison.left);
    if (last == 0) {
        visit_operand(comparison.ops[0], comparison.comparators[0]);
        return emit_compare(comparison.ops[0], comparison.where);
    }
    const Label cleanup = new_label();
    const Label end = new_label();
    emit_chain_but_last(comparison, Opcode::jump_if_false_or_pop_, cleanup);
    visit_operand(comparison.ops[last], comparison.comparators[last]);
    emit_compare(comparison.ops[last], comparison.where);
    jump(Opcode::jump_, end, kArtificial);
    bind(cleanup);
    emit(Opcode::swap_, 2, comparison.where);
    emit(Opcode::pop_top_, comparison.where);
    bind(end);
}

// -- truth
// -------------------------------------------------------------------------------------------------------------------

// CPython 3.13 Python/compile.c: compiler_jump_if.
void Generator::jump_if(const ast::Expr* test, Label target, bool condition, Location where) {
    if (const auto* unary = ast::try_as<ast::UnaryOp>(test); unary != nullptr && unary->op == ast::UnaryOperator::Not) {
        return jump_if(unary->operand, target, !condition, where);
    }
    if (const auto* operation = ast::try_as<ast::BoolOp>(test)) {
        const bool decides = operation->op == ast::BoolOperator::Or;  // this truth of one operand settles it
        const Label next = decides == condition ? target : new_label();
        const std::size_t last = operation->values.size() - 1;
        for (std::size_t i = 0; i < last; ++i) jump_if(operation->values[i], next, decides, where);
        jump_if(operation->values[last], target, condition, where);
        if (decides != condition) bind(next);
        return;
    }
    if (const auto* expression = ast::try_as<ast::IfExp>(test)) {
        const Label end = new_label();
        const Label otherwise = new_label();
        jump_if(expression->test, otherwise, false, where);
        jump_if(expression->body, target, condition, where);
        jump(Opcode::jump_, end, kArtificial);
        bind(otherwise);
        jump_if(expression->orelse, target, condition, where);
        return bind(end);
    }
    if (const auto* comparison = ast::try_as<ast::Compare>(test)) {
        if (comparison->ops.size() > 1) return jump_if_chain(*comparison, target, condition);
        if (jump_if_none_test(test, target, condition)) return;
    }
    if (const std::optional<bool> truth = known_truth(test)) {
        emit(Opcode::nop_, test->where);
        if (*truth == condition) jump(Opcode::jump_, target, test->where);
        return;
    }
    visit(test);
    jump(condition ? Opcode::pop_jump_if_true_ : Opcode::pop_jump_if_false_, target, test->where);
}

bool Generator::jump_if_none_test(const ast::Expr* test, Label target, bool condition) {
    const auto* comparison = ast::as<ast::Compare>(test);
    const ast::CompareOperator op = comparison->ops[0];
    const bool is_identity = op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
    if (!is_identity || !is_none(comparison->comparators[0])) return false;
    warn_of_identity(*comparison);
    visit(comparison->left);
    const bool jumps_on_none = (op == ast::CompareOperator::Is) == condition;
    jump(jumps_on_none ? Opcode::pop_jump_if_none_ : Opcode::pop_jump_if_not_none_, target, test->where);
    return true;
}

void Generator::jump_if_chain(const ast::Compare& comparison, Label target, bool condition) {
    const Label cleanup = new_label();
    const Label end = new_label();
    const std::size_t last = comparison.ops.size() - 1;
    warn_of_identity(comparison);
    visit(comparison.left);
    emit_chain_but_last(comparison, Opcode::pop_jump_if_false_, cleanup);
    visit_operand(comparison.ops[last], comparison.comparators[last]);
    emit_compare(comparison.ops[last], comparison.where);
    jump(condition ? Opcode::pop_jump_if_true_ : Opcode::pop_jump_if_false_, target, comparison.where);
    jump(Opcode::jump_, end, kArtificial);
    bind(cleanup);
    emit(Opcode::pop_top_, comparison.where);
    if (!condition) jump(Opcode::jump_, target, kArtificial);
    bind(end);
}

}  // namespace loopglass::compiler
