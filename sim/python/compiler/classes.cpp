// class statements. CPython 3.13 Python/compile.c: compiler_class.
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/locations.hpp"

namespace loopglass::compiler {

void Generator::visit_class(const ast::ClassDef& cls) {
    const std::uint32_t first_line = first_line_of(cls.where, cls.decorators);
    push_decorators(cls.decorators);
    const bool is_generic = !cls.type_params.empty();
    if (is_generic) {
        const std::string name = "<generic parameters of " + std::string(cls.name) + ">";
        enter_type_parameters(&cls, keep(name), first_line, cls.name);
        push_type_parameters(cls.type_params);
        store(".type_params", cls.where);
    }
    const Ref<CodeObject> body = class_body(cls, first_line);
    call_build_class(cls, body, is_generic);
    if (is_generic) {
        emit(Opcode::return_value_, cls.where);
        call_without_arguments(leave(), cls.where);
    }
    apply_decorators(cls.decorators);
    store(cls.name, cls.where);
}

void Generator::call_build_class(const ast::ClassDef& cls, const Ref<CodeObject>& body, bool is_generic) {
    emit(Opcode::load_build_class_, cls.where);
    emit(Opcode::push_empty_, cls.where);
    make_function(body, 0, cls.where);
    load_text(cls.name, cls.where);
    constexpr std::size_t kPushed = 2;
    if (!is_generic) return emit_call(cls.bases, cls.keywords, kPushed, cls.where);
    load(".type_params", cls.where);
    emit(Opcode::subscript_generic_, cls.where);
    store(".generic_base", cls.where);
    // Generic[…] comes behind the bases that are written.
    ast::Name generic_base{cls.where, ".generic_base", ast::Context::Load};
    std::vector<ast::Expr*> bases(cls.bases.begin(), cls.bases.end());
    bases.push_back(&generic_base);
    emit_call(bases, cls.keywords, kPushed, cls.where);
}

Ref<CodeObject> Generator::class_body(const ast::ClassDef& cls, std::uint32_t first_line) {
    enter(UnitKind::class_body, *table_.find(&cls), cls.name, first_line);
    const Location where = line_of(first_line);
    load("__name__", where);
    store("__module__", where);
    load_text(unit_->qualname, where);
    store("__qualname__", where);
    load_constant(make_int(first_line), where);
    store("__firstlineno__", where);
    if (!cls.type_params.empty()) {
        load(".type_params", where);
        store("__type_params__", where);
    }
    if (unit_->scope.needs_class_dict_cell) {
        emit(Opcode::load_locals_, where);
        emit(Opcode::store_deref_, unit_->cells.number("__classdict__"), where);
    }
    visit_body(cls.body, where);
    std::vector<Value> attributes;
    for (const auto name : unit_->static_attributes) attributes.emplace_back(static_cast<Object*>(intern(name)));
    load_constant(make_tuple(std::span<const Value>(attributes)), kArtificial);
    store("__static_attributes__", kArtificial);
    if (unit_->scope.needs_class_dict_cell) {
        emit(Opcode::load_closure_, unit_->cells.number("__classdict__"), kArtificial);
        store("__classdictcell__", kArtificial);
    }
    if (unit_->scope.needs_class_cell) {
        emit(Opcode::load_closure_, unit_->cells.number("__class__"), kArtificial);
        emit(Opcode::copy_, 1, kArtificial);
        store("__classcell__", kArtificial);
        emit(Opcode::return_value_, kArtificial);
    } else {
        emit_implicit_return();
    }
    return leave();
}

}  // namespace loopglass::compiler
