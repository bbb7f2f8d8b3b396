// def, lambda, their defaults, annotations and decorators.
#include "sim/python/compiler/docstring.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/locations.hpp"
#include "sim/python/compiler/unparse.hpp"

namespace loopglass::compiler {
namespace {

constexpr std::uint32_t kDefaults = 1, kKeywordDefaults = 2, kAnnotations = 4, kClosure = 8;

}  // namespace

std::uint32_t first_line_of(Location where, ast::Exprs decorators) {
    return static_cast<std::uint32_t>(decorators.empty() ? where.line : decorators[0]->where.line);
}

void Generator::push_decorators(ast::Exprs decorators) {
    for (const ast::Expr* decorator : decorators) {
        visit(decorator);
        emit(Opcode::push_empty_, decorator->where);
    }
}

void Generator::apply_decorators(ast::Exprs decorators) {
    for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator) {
        emit(Opcode::call_, 1, (*decorator)->where);
    }
}

std::uint32_t Generator::push_defaults(const ast::Parameters& parameters, Location where) {
    std::uint32_t bits = 0;
    if (!parameters.defaults.empty()) {
        bits |= kDefaults;
        if (const Value folded = fold_elements(parameters.defaults)) {
            for (const ast::Expr* value : parameters.defaults) emit(Opcode::nop_, value->where);
            load_constant(folded, where);
        } else {
            visit(parameters.defaults);
            emit(Opcode::build_tuple_, parameters.defaults.size(), where);
        }
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < parameters.keyword_only.size(); ++i) {
        if (parameters.keyword_defaults[i] == nullptr) continue;
        load_text(mangled(parameters.keyword_only[i].name), where);
        visit(parameters.keyword_defaults[i]);
        ++count;
    }
    if (count > 0) {
        bits |= kKeywordDefaults;
        emit(Opcode::build_map_, count, where);
    }
    return bits;
}

void Generator::visit_annotation(const ast::Expr* annotation) {
    if (options_.future_annotations) return load_constant(make_str(unparse(annotation)), annotation->where);
    const auto* star = ast::try_as<ast::Starred>(annotation);
    if (star == nullptr) return visit(annotation);
    // `*args: *Ts` means the only item of Ts.
    visit(star->value);
    emit(Opcode::unpack_sequence_, 1, annotation->where);
}

std::size_t Generator::push_annotation(std::string_view name, const ast::Expr* annotation, Location where) {
    if (annotation == nullptr) return 0;
    load_text(mangled(name), where);
    visit_annotation(annotation);
    return 1;
}

// CPython 3.13 Python/compile.c: compiler_visit_annotations. Positional-only parameters come after the others.
std::uint32_t Generator::push_annotations(const ast::Parameters& parameters, const ast::Expr* returns, Location where) {
    std::size_t count = 0;
    for (const auto& parameter : parameters.positional)
        count += push_annotation(parameter.name, parameter.annotation, where);
    for (const auto& parameter : parameters.positional_only) {
        count += push_annotation(parameter.name, parameter.annotation, where);
    }
    if (const auto* variadic = parameters.variadic)
        count += push_annotation(variadic->name, variadic->annotation, where);
    for (const auto& parameter : parameters.keyword_only)
        count += push_annotation(parameter.name, parameter.annotation, where);
    if (const auto* variadic = parameters.keyword_variadic) {
        count += push_annotation(variadic->name, variadic->annotation, where);
    }
    count += push_annotation("return", returns, where);
    if (count == 0) return 0;
    emit(Opcode::build_map_, count, where);
    return kAnnotations;
}

void Generator::set_parameters(const ast::Parameters& parameters) {
    unit_->positional_only_count = static_cast<std::uint32_t>(parameters.positional_only.size());
    unit_->argument_count = unit_->positional_only_count + static_cast<std::uint32_t>(parameters.positional.size());
    unit_->keyword_only_count = static_cast<std::uint32_t>(parameters.keyword_only.size());
    if (parameters.variadic != nullptr) unit_->flags |= code_flags::kVarArgs;
    if (parameters.keyword_variadic != nullptr) unit_->flags |= code_flags::kVarKeywords;
}

Ref<CodeObject> Generator::function_body(const ast::FunctionDef& function, std::uint32_t first_line) {
    enter(UnitKind::function, *table_.find(&function), function.name, first_line);
    set_parameters(*function.parameters);
    ast::Stmts body = function.body;
    if (const ast::Constant* docstring = docstring_of(body)) {
        unit_->docstring = make_str(clean_docstring(docstring->text));
        body = body.subspan(1);
    }
    visit(body);
    emit_implicit_return();
    return leave();
}

void Generator::make_function(const Ref<CodeObject>& code, std::uint32_t bits, Location where) {
    if (code->free_count > 0) {
        const std::size_t first = code->locals.size() - code->free_count;
        for (std::size_t i = first; i < code->locals.size(); ++i) {
            const std::string_view captured = code->locals[i]->view();
            if (unit_->cells.contains(captured) || unit_->free.contains(captured)) {
                emit(Opcode::load_closure_, captured_number(captured), where);
            } else {
                // CPython's compiler fails with a SystemError here.
                load_unsupported(captured, where);
            }
        }
        emit(Opcode::build_tuple_, code->free_count, where);
        bits |= kClosure;
    }
    load_constant(code, where);
    emit(Opcode::make_function_, bits, where);
}

void Generator::call_without_arguments(const Ref<CodeObject>& code, Location where) {
    make_function(code, 0, where);
    emit(Opcode::push_empty_, where);
    emit(Opcode::call_, 0, where);
}

void Generator::visit_lambda(const ast::Lambda& lambda) {
    const std::uint32_t bits = push_defaults(*lambda.parameters, lambda.where);
    enter(UnitKind::lambda, *table_.find(&lambda), "<lambda>", static_cast<std::uint32_t>(lambda.where.line));
    set_parameters(*lambda.parameters);
    visit(lambda.body);
    emit(Opcode::return_value_, lambda.body->where);
    make_function(leave(), bits, lambda.where);
}

void Generator::visit_function(const ast::FunctionDef& function) {
    const Location where = function.where;
    const std::uint32_t first_line = first_line_of(where, function.decorators);
    push_decorators(function.decorators);
    std::uint32_t bits = push_defaults(*function.parameters, where);
    if (function.type_params.empty()) {
        bits |= push_annotations(*function.parameters, function.returns, where);
        make_function(function_body(function, first_line), bits, where);
    } else {
        visit_generic_function(function, bits, first_line);
    }
    apply_decorators(function.decorators);
    store(function.name, where);
}

// A function around it holds the type parameters; the defaults, evaluated outside, are handed to that one.
void Generator::visit_generic_function(const ast::FunctionDef& function, std::uint32_t bits, std::uint32_t first_line) {
    const Location where = function.where;
    const std::string name = "<generic parameters of " + std::string(function.name) + ">";
    enter_type_parameters(&function, keep(name), first_line, unit_->class_name);
    push_type_parameters(function.type_params);
    const std::size_t given = (bits & kDefaults ? 1U : 0U) + (bits & kKeywordDefaults ? 1U : 0U);
    unit_->argument_count = static_cast<std::uint32_t>(given);
    for (std::size_t i = 0; i < given; ++i) emit(Opcode::load_fast_, i, where);
    bits |= push_annotations(*function.parameters, function.returns, where);
    make_function(function_body(function, first_line), bits, where);
    emit(Opcode::swap_, 2, where);
    emit(Opcode::set_type_params_, where);
    emit(Opcode::return_value_, where);
    make_function(leave(), 0, where);
    // (defaults) function -> function empty (defaults)
    if (given > 0) emit(Opcode::swap_, given + 1, where);
    emit(Opcode::push_empty_, where);
    if (given > 0) emit(Opcode::swap_, given + 1, where);
    emit(Opcode::call_, given, where);
}

}  // namespace loopglass::compiler
