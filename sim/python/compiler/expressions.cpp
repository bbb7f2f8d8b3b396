// Expressions one by one; displays, operators, calls and comprehensions have files of their own.
#include <algorithm>

#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/locations.hpp"

namespace loopglass::compiler {

void Generator::visit(ast::Exprs expressions) {
    for (const ast::Expr* expression : expressions) visit(expression);
}

void Generator::visit_optional(const ast::Expr* expression, Location where) {
    if (expression != nullptr) {
        visit(expression);
    } else {
        load_none(where);
    }
}

void Generator::visit(const ast::Expr* expression) {
    using ast::as;
    using ast::ExprKind;
    switch (expression->kind) {
        case ExprKind::BoolOp: return visit_bool_op(*as<ast::BoolOp>(expression));
        case ExprKind::NamedExpr: return visit_named_expression(*as<ast::NamedExpr>(expression));
        case ExprKind::BinOp: return visit_binary(*as<ast::BinOp>(expression));
        case ExprKind::UnaryOp: return visit_unary(*as<ast::UnaryOp>(expression));
        case ExprKind::Lambda: return visit_lambda(*as<ast::Lambda>(expression));
        case ExprKind::IfExp: return visit_if_expression(*as<ast::IfExp>(expression));
        case ExprKind::Dict: return visit_dict(*as<ast::Dict>(expression));
        case ExprKind::Set: return visit_set(*as<ast::Set>(expression));
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp: {
            const auto* comprehension = as<ast::ElementComp>(expression);
            return visit_comprehension({expression, comprehension->clauses, comprehension->element, nullptr});
        }
        case ExprKind::DictComp: {
            const auto* comprehension = as<ast::DictComp>(expression);
            return visit_comprehension({expression, comprehension->clauses, comprehension->key, comprehension->value});
        }
        case ExprKind::Await: return visit_await(*as<ast::Await>(expression));
        case ExprKind::Yield: return visit_yield(*as<ast::Yield>(expression));
        case ExprKind::YieldFrom: return visit_yield_from(*as<ast::YieldFrom>(expression));
        case ExprKind::Compare: return visit_compare(*as<ast::Compare>(expression));
        case ExprKind::Call: return visit_call(*as<ast::Call>(expression));
        case ExprKind::FormattedValue: return visit_formatted_value(*as<ast::FormattedValue>(expression));
        case ExprKind::JoinedStr: return visit_joined_string(*as<ast::JoinedStr>(expression));
        case ExprKind::Constant: return load_constant(fold(expression), expression->where);
        case ExprKind::Attribute: return visit_attribute(*as<ast::Attribute>(expression));
        case ExprKind::Subscript: return visit_subscript(*as<ast::Subscript>(expression));
        case ExprKind::Starred: return visit(as<ast::Starred>(expression)->value);
        case ExprKind::Name: return visit_name(*as<ast::Name>(expression));
        case ExprKind::List: return visit_list(*as<ast::List>(expression));
        case ExprKind::Tuple: return visit_tuple(*as<ast::Tuple>(expression));
        case ExprKind::Slice: return visit_slice(*as<ast::Slice>(expression));
    }
}

void Generator::visit_named_expression(const ast::NamedExpr& named) {
    visit(named.value);
    emit(Opcode::copy_, 1, named.where);
    visit(named.target);
}

void Generator::visit_if_expression(const ast::IfExp& expression) {
    const Label end = new_label();
    const Label otherwise = new_label();
    jump_if(expression.test, otherwise, false, expression.where);
    visit(expression.body);
    jump(Opcode::jump_, end, kArtificial);
    bind(otherwise);
    visit(expression.orelse);
    bind(end);
}

Location attribute_location(Location where, const ast::Attribute& attribute) {
    if (where.line == attribute.where.end_line) return where;
    where.line = attribute.where.end_line;
    const auto length = static_cast<std::int32_t>(attribute.name.size());
    if (length <= attribute.where.end_column) where.column = attribute.where.end_column - length;
    where.end_line = std::max(where.line, where.end_line);
    return where;
}

void Generator::visit_attribute(const ast::Attribute& attribute) {
    const Location where = attribute_location(attribute.where, attribute);
    switch (attribute.context) {
        case ast::Context::Load:
            if (is_plain_super(attribute)) return load_super_attribute(attribute, where);
            visit(attribute.value);
            return emit(Opcode::load_attr_, name_number(attribute.name), where);
        case ast::Context::Store:
            note_static_attribute(attribute);
            visit(attribute.value);
            return emit(Opcode::store_attr_, name_number(attribute.name), where);
        case ast::Context::Del:
            visit(attribute.value);
            return emit(Opcode::delete_attr_, name_number(attribute.name), where);
    }
}

// CPython 3.13 Python/compile.c: compiler_maybe_add_static_attribute_to_class.
void Generator::note_static_attribute(const ast::Attribute& attribute) {
    const auto* owner = ast::try_as<ast::Name>(attribute.value);
    if (owner == nullptr || owner->name != "self") return;
    for (Unit* unit = unit_; unit != nullptr; unit = unit->parent) {
        if (unit->kind != UnitKind::class_body) continue;
        unit->static_attributes.insert(attribute.name);
        return;
    }
}

void Generator::visit_subscript(const ast::Subscript& subscript) {
    warn_of_subscript(subscript);
    visit(subscript.value);
    visit(subscript.index);
    switch (subscript.context) {
        case ast::Context::Load: return emit(Opcode::get_item_, subscript.where);
        case ast::Context::Store: return emit(Opcode::store_item_, subscript.where);
        case ast::Context::Del: return emit(Opcode::delete_item_, subscript.where);
    }
}

void Generator::visit_slice(const ast::Slice& slice) {
    visit_optional(slice.lower, slice.where);
    visit_optional(slice.upper, slice.where);
    if (slice.step != nullptr) visit(slice.step);
    emit(Opcode::build_slice_, slice.step != nullptr ? 3 : 2, slice.where);
}

void Generator::visit_joined_string(const ast::JoinedStr& joined) {
    visit(joined.values);
    if (joined.values.empty()) return load_text("", joined.where);
    if (joined.values.size() > 1) emit(Opcode::build_string_, joined.values.size(), joined.where);
}

void Generator::visit_formatted_value(const ast::FormattedValue& formatted) {
    constexpr std::uint32_t kWithSpec = 4;
    std::uint32_t conversion = 0;
    switch (formatted.conversion) {
        case 's': conversion = 1; break;
        case 'r': conversion = 2; break;
        case 'a': conversion = 3; break;
        default: break;
    }
    visit(formatted.value);
    if (formatted.format_spec == nullptr) return emit(Opcode::format_value_, conversion, formatted.where);
    // The conversion comes before whatever the format specification computes.
    if (conversion != 0) emit(Opcode::format_value_, conversion, formatted.where);
    visit(formatted.format_spec);
    emit(Opcode::format_value_, kWithSpec, formatted.where);
}

}  // namespace loopglass::compiler
