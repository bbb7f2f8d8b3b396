// Assignments: plain, augmented, annotated.
#include <algorithm>

#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/locations.hpp"

namespace loopglass::compiler {
namespace {

/// The elements of a tuple or list without stars; nothing for anything else.
ast::Exprs plain_elements(const ast::Expr* expression) {
    ast::Exprs elements;
    if (const auto* tuple = ast::try_as<ast::Tuple>(expression)) elements = tuple->elements;
    if (const auto* list = ast::try_as<ast::List>(expression)) elements = list->elements;
    const bool has_star =
        std::any_of(elements.begin(), elements.end(), [](const ast::Expr* e) { return ast::is<ast::Starred>(e); });
    return has_star ? ast::Exprs() : elements;
}

/// `a, b = b, a` needs no tuple in between for as many as these.
bool can_swap(std::size_t targets, std::size_t values) { return targets == values && (targets == 2 || targets == 3); }

}  // namespace

void Generator::visit_assign(const ast::Assign& assign) {
    const ast::Exprs targets = plain_elements(assign.targets[0]);
    const ast::Exprs values = plain_elements(assign.value);
    if (assign.targets.size() == 1 && can_swap(targets.size(), values.size())) {
        visit(values);
        emit(Opcode::swap_, values.size(), assign.value->where);
        return visit(targets);
    }
    visit(assign.value);
    for (std::size_t i = 0; i < assign.targets.size(); ++i) {
        if (i + 1 < assign.targets.size()) emit(Opcode::copy_, 1, assign.where);
        visit(assign.targets[i]);
    }
}

// CPython 3.13 Python/compile.c: compiler_augassign.
void Generator::visit_augmented_assign(const ast::AugAssign& assign) {
    const ast::Expr* target = assign.target;
    if (const auto* attribute = ast::try_as<ast::Attribute>(target)) {
        const Location where = attribute_location(target->where, *attribute);
        const std::uint32_t name = name_number(attribute->name);
        visit(attribute->value);
        emit(Opcode::copy_, 1, target->where);
        emit(Opcode::load_attr_, name, where);
        visit(assign.value);
        emit_inplace(assign.op, assign.where);
        emit(Opcode::swap_, 2, where);
        return emit(Opcode::store_attr_, name, where);
    }
    if (const auto* subscript = ast::try_as<ast::Subscript>(target)) {
        visit(subscript->value);
        visit(subscript->index);
        emit(Opcode::copy_, 2, target->where);
        emit(Opcode::copy_, 2, target->where);
        emit(Opcode::get_item_, target->where);
        visit(assign.value);
        emit_inplace(assign.op, assign.where);
        emit(Opcode::swap_, 3, target->where);
        emit(Opcode::swap_, 2, target->where);
        return emit(Opcode::store_item_, target->where);
    }
    const std::string_view name = ast::as<ast::Name>(target)->name;
    load(name, target->where);
    visit(assign.value);
    emit_inplace(assign.op, assign.where);
    store(name, target->where);
}

void Generator::visit_unused(const ast::Expr* expression) {
    visit(expression);
    emit(Opcode::pop_top_, expression->where);
}

// CPython 3.13 Python/compile.c: compiler_annassign. Annotations are evaluated in modules and classes, never in
// functions.
void Generator::visit_annotated_assign(const ast::AnnAssign& assign) {
    if (assign.value != nullptr) {
        visit(assign.value);
        visit(assign.target);
    }
    const bool evaluates = unit_->kind == UnitKind::module || unit_->kind == UnitKind::class_body;
    if (const auto* name = ast::try_as<ast::Name>(assign.target)) {
        if (assign.simple && evaluates) {
            if (options_.future_annotations) {
                visit_annotation(assign.annotation);
            } else {
                visit(assign.annotation);
            }
            emit(Opcode::load_name_, unit_->names.add("__annotations__"), assign.where);
            load_text(mangled(name->name), assign.where);
            emit(Opcode::store_item_, assign.where);
        }
    } else if (assign.value == nullptr) {
        // `o.a: T` and `o[k]: T` alone still evaluate o and k.
        if (const auto* attribute = ast::try_as<ast::Attribute>(assign.target)) visit_unused(attribute->value);
        if (const auto* subscript = ast::try_as<ast::Subscript>(assign.target)) {
            visit_unused(subscript->value);
            visit_unused_subscript(subscript->index);
        }
    }
    if (!assign.simple && evaluates && !options_.future_annotations) visit_unused(assign.annotation);
}

void Generator::visit_unused_subscript(const ast::Expr* index) {
    if (const auto* slice = ast::try_as<ast::Slice>(index)) {
        for (const ast::Expr* part : {slice->lower, slice->upper, slice->step}) {
            if (part != nullptr) visit_unused(part);
        }
    } else if (const auto* tuple = ast::try_as<ast::Tuple>(index)) {
        for (const ast::Expr* element : tuple->elements) visit_unused_subscript(element);
    } else {
        visit_unused(index);
    }
}

}  // namespace loopglass::compiler
