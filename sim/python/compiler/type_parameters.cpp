// PEP 695 and 696: type parameters, whose bounds and defaults are evaluated when asked for, and `type` statements.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {
namespace {

// Bits of make_type_param's argument above the kind.
constexpr std::uint32_t kWithBound = 4, kConstraints = 8, kWithDefault = 16;

}  // namespace

void Generator::enter_type_parameters(const void* node, std::string_view name, std::uint32_t first_line,
                                      std::string_view class_name) {
    enter(UnitKind::type_parameters, *table_.find(node, SymbolTable::Part::type_parameters), name, first_line);
    unit_->class_name = class_name;
}

void Generator::push_type_parameters(ast::TypeParams parameters) {
    for (const ast::TypeParam& parameter : parameters) {
        auto argument = static_cast<std::uint32_t>(parameter.kind);
        load_text(parameter.name, parameter.where);
        if (parameter.bound != nullptr) {
            argument |= kWithBound;
            if (ast::is<ast::Tuple>(parameter.bound)) argument |= kConstraints;
            make_type_expression(parameter.bound, parameter, SymbolTable::Part::bound);
        }
        if (parameter.default_value != nullptr) {
            argument |= kWithDefault;
            make_type_expression(parameter.default_value, parameter, SymbolTable::Part::default_value);
        }
        emit(Opcode::make_type_param_, argument, parameter.where);
        emit(Opcode::copy_, 1, parameter.where);
        store(parameter.name, parameter.where);
    }
    emit(Opcode::build_tuple_, parameters.size(), parameters[0].where);
}

void Generator::make_type_expression(const ast::Expr* expression, const ast::TypeParam& parameter,
                                     SymbolTable::Part part) {
    enter(UnitKind::type_parameters, *table_.find(&parameter, part), parameter.name,
          static_cast<std::uint32_t>(expression->where.line));
    if (const auto* star = ast::try_as<ast::Starred>(expression)) {
        visit(star->value);
        emit(Opcode::unpack_sequence_, 1, expression->where);
    } else {
        visit(expression);
    }
    emit(Opcode::return_value_, expression->where);
    make_function(leave(), 0, expression->where);
}

// CPython 3.13 Python/compile.c: compiler_typealias.
void Generator::visit_type_alias(const ast::TypeAlias& alias) {
    const Location where = alias.where;
    const auto line = static_cast<std::uint32_t>(where.line);
    const std::string_view name = ast::as<ast::Name>(alias.name)->name;
    const bool is_generic = !alias.type_params.empty();
    if (is_generic) {
        enter_type_parameters(&alias, keep("<generic parameters of " + std::string(name) + ">"), line,
                              unit_->class_name);
    }
    load_text(name, where);
    if (is_generic) {
        push_type_parameters(alias.type_params);
    } else {
        load_none(where);
    }
    enter(UnitKind::function, *table_.find(&alias), name, line);
    visit(alias.value);
    emit(Opcode::return_value_, where);
    make_function(leave(), 0, where);
    emit(Opcode::make_type_alias_, where);
    if (is_generic) {
        emit(Opcode::return_value_, where);
        call_without_arguments(leave(), where);
    }
    store(name, where);
}

}  // namespace loopglass::compiler
