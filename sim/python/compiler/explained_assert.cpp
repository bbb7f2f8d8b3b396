// Assert statements of test files: the values compared stay on the stack, so that a failure can show them.
#include "sim/core/objects/sequence.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/unparse.hpp"

namespace loopglass::compiler {

namespace {

std::string_view symbol_of(ast::CompareOperator op) {
    switch (op) {
        case ast::CompareOperator::Eq: return "==";
        case ast::CompareOperator::NotEq: return "!=";
        case ast::CompareOperator::Lt: return "<";
        case ast::CompareOperator::LtE: return "<=";
        case ast::CompareOperator::Gt: return ">";
        case ast::CompareOperator::GtE: return ">=";
        case ast::CompareOperator::Is: return "is";
        case ast::CompareOperator::IsNot: return "is not";
        case ast::CompareOperator::In: return "in";
        case ast::CompareOperator::NotIn: return "not in";
    }
    return "";
}

/// What a value came from, when that says more than the value: empty for constants, displays and names.
Value origin_of(const ast::Expr* expression) {
    switch (expression->kind) {
        case ast::ExprKind::Constant:
        case ast::ExprKind::Name:
        case ast::ExprKind::List:
        case ast::ExprKind::Tuple:
        case ast::ExprKind::Set:
        case ast::ExprKind::Dict:
        case ast::ExprKind::JoinedStr: return make_str("");
        default: return make_str(unparse(expression));
    }
}

}  // namespace

// The values compared stay below what the comparison itself consumes: `left right | left right -> bool`.
void Generator::visit_explained_assert(const ast::Assert& assertion) {
    const auto* comparison = ast::try_as<ast::Compare>(assertion.test);
    const auto* negation = ast::try_as<ast::UnaryOp>(assertion.test);
    Ref<Tuple> origins;
    std::string_view symbol;
    std::size_t kept = 1;
    const Label fine = new_label();
    if (comparison != nullptr && comparison->ops.size() == 1) {
        kept = 2;
        symbol = symbol_of(comparison->ops[0]);
        origins = make_tuple({View(origin_of(comparison->left)), View(origin_of(comparison->comparators[0]))});
        visit(comparison->left);
        visit(comparison->comparators[0]);  // not as the constant that a search could do with: it may be shown
        emit(Opcode::copy_, 2, comparison->where);
        emit(Opcode::copy_, 2, comparison->where);
        emit_compare(comparison->ops[0], comparison->where);
        jump(Opcode::pop_jump_if_true_, fine, assertion.where);
    } else {
        const bool negated = negation != nullptr && negation->op == ast::UnaryOperator::Not;
        const ast::Expr* test = negated ? negation->operand : assertion.test;
        symbol = negated ? "not" : "";
        origins = make_tuple({View(origin_of(test))});
        visit(test);
        emit(Opcode::copy_, 1, assertion.where);
        jump(negated ? Opcode::pop_jump_if_false_ : Opcode::pop_jump_if_true_, fine, assertion.where);
    }
    emit(Opcode::load_global_, unit_->names.add(keep(kExplainAssert)), assertion.where);
    emit(Opcode::push_empty_, assertion.where);
    load_text(symbol, assertion.where);
    load_constant(View(origins), assertion.where);
    std::size_t arguments = 2;
    if (assertion.message != nullptr) {
        visit(assertion.message);
    } else {
        load_text("", assertion.where);
    }
    ++arguments;
    const std::size_t place = kept + 2 + arguments;  // the same for each: what is copied moves the next one down
    for (std::size_t i = 0; i < kept; ++i) emit(Opcode::copy_, place, assertion.where);
    arguments += kept;
    emit(Opcode::call_, arguments, assertion.where);
    emit(Opcode::raise_, 1, assertion.test->where);
    bind(fine);
    for (std::size_t i = 0; i < kept; ++i) emit(Opcode::pop_top_, kArtificial);
}

}  // namespace loopglass::compiler
