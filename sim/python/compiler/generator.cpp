#include "sim/python/compiler/generator.hpp"

#include <algorithm>

#include "sim/python/compiler/assembler.hpp"
#include "sim/python/compiler/constant_key.hpp"
#include "sim/python/compiler/verify.hpp"

namespace loopglass::compiler {
namespace {

namespace flag = symbol_flags;

/// CPython 3.13 Python/compile.c: dictbytype. Sorted by name, so that equal sources give equal code.
std::vector<std::string_view> sorted_names(const Scope& scope, Binding binding, std::uint16_t flags) {
    std::vector<std::string_view> names;
    for (const auto& [name, symbol] : scope.symbols) {
        if (symbol.binding == binding || symbol.has(flags)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool suspends(const Unit& unit) {
    return unit.is_function_like() && (unit.scope.is_generator || unit.scope.is_coroutine);
}

std::uint32_t flags_of(const Unit& unit) {
    if (unit.kind == UnitKind::class_body) return code_flags::kClassBody;
    if (!unit.is_function_like()) return 0;
    std::uint32_t flags = code_flags::kOptimized;
    for (const Unit* outer = unit.parent; outer != nullptr; outer = outer->parent) {
        if (outer->is_function_like()) flags |= code_flags::kNested;
    }
    if (unit.scope.is_generator) {
        flags |= unit.scope.is_coroutine ? code_flags::kAsyncGenerator : code_flags::kGenerator;
    } else if (unit.scope.is_coroutine) {
        flags |= code_flags::kCoroutine;
    }
    return flags;
}

}  // namespace

Generator::Generator(SymbolTable& table, std::string_view filename, CompileOptions options)
    : table_(table), options_(options), filename_(make_str(filename)) {}

Ref<CodeObject> Generator::generate(const ast::Module& module) {
    enter(UnitKind::module, *table_.top, "<module>", 1);
    visit_body(module.body, module.body.empty() ? kArtificial : module.body[0]->where);
    emit_implicit_return();
    return leave();
}

Ref<CodeObject> Generator::generate(const ast::Expression& expression) {
    enter(UnitKind::module, *table_.top, "<module>", 1);
    visit(expression.body);
    emit(Opcode::return_value_, expression.body->where);
    return leave();
}

// -- units
// -----------------------------------------------------------------------------------------------------------------

void Generator::enter(UnitKind kind, const Scope& scope, std::string_view name, std::uint32_t first_line) {
    auto unit = std::make_unique<Unit>(kind, scope, unit_, name);
    unit->first_line = first_line;
    if (unit_ != nullptr) unit->class_name = unit_->class_name;
    if (kind == UnitKind::class_body) unit->class_name = name;
    for (const std::string_view parameter : scope.parameters) unit->variables.add(parameter);
    if (scope.needs_class_cell) unit->cells.add("__class__");
    if (scope.needs_class_dict_cell) unit->cells.add("__classdict__");
    for (const auto cell : sorted_names(scope, Binding::cell, flag::kComprehensionCell)) unit->cells.add(cell);
    for (const auto free : sorted_names(scope, Binding::free, flag::kFreeClass)) unit->free.add(free);
    set_qualname(*unit);
    unit->flags = flags_of(*unit);
    if (options_.future_annotations) unit->flags |= code_flags::kFutureAnnotations;
    if (unit_ != nullptr) outer_units_.push_back(std::move(unit_owner_));
    unit_owner_ = std::move(unit);
    unit_ = unit_owner_.get();
    emit_prologue();
}

// CPython 3.13 Python/compile.c: compiler_set_qualname.
void Generator::set_qualname(Unit& unit) {
    const Unit* parent = unit.parent;
    if (parent != nullptr && parent->kind == UnitKind::type_parameters) parent = parent->parent;
    unit.qualname = unit.name;
    if (parent == nullptr || parent->kind == UnitKind::module) return;
    if (unit.kind == UnitKind::function || unit.kind == UnitKind::class_body) {
        const std::string name = mangle(parent->class_name, unit.name);
        if (parent->scope.binding_of(name) == Binding::global_explicit) return;
    }
    const bool is_local = parent->kind == UnitKind::function || parent->kind == UnitKind::lambda;
    unit.qualname = parent->qualname + (is_local ? ".<locals>." : ".") + std::string(unit.name);
}

void Generator::emit_prologue() {
    if (unit_->free.size() > 0) emit(Opcode::copy_free_vars_, unit_->free.size(), kArtificial);
    for (std::uint32_t i = 0; i < unit_->cells.size(); ++i) emit(Opcode::make_cell_, i, kArtificial);
    const auto line = unit_->kind == UnitKind::module ? 0 : static_cast<std::int32_t>(unit_->first_line);
    const Location start{line, 0, line, 0};
    if (suspends(*unit_)) {
        emit(Opcode::return_generator_, start);
        unit_->generator_handler = new_label();
        buffer().protect(unit_->generator_handler, true);
    }
    emit(Opcode::resume_, start);
}

void Generator::emit_implicit_return() {
    load_none(kArtificial);
    emit(Opcode::return_value_, kArtificial);
}

// A StopIteration that leaves a generator's body must not look like its end. CPython: wrap_in_stopiteration_handler.
void Generator::emit_generator_handler() {
    buffer().set_handler(kNoHandler);
    bind(unit_->generator_handler);
    emit(Opcode::stop_iteration_error_, kArtificial);
    emit(Opcode::reraise_, 1, kArtificial);
}

Ref<CodeObject> Generator::leave() {
    Unit& unit = *unit_;
    if (unit.generator_handler) emit_generator_handler();
    Ref<CodeObject> code = make_code();
    for (const auto name : unit.variables.names()) code->locals.push_back(intern(name));
    code->plain_local_count = unit.variables.size();
    std::vector<std::uint32_t> slots;
    for (const auto name : unit.cells.names()) {
        if (unit.variables.contains(name)) {
            slots.push_back(unit.variables.number(name));
        } else {
            slots.push_back(code->local_count());
            code->locals.push_back(intern(name));
        }
    }
    code->cell_locals = slots;
    std::sort(code->cell_locals.begin(), code->cell_locals.end());
    for (const auto name : unit.free.names()) {
        slots.push_back(code->local_count());
        code->locals.push_back(intern(name));
    }
    code->free_count = unit.free.size();
    for (const auto name : unit.names.names()) code->names.push_back(intern(name));
    code->constants = std::move(unit.constants);
    code->name = Ref<Str>(intern(unit.name));
    code->qualname = Ref<Str>(intern(unit.qualname));
    code->filename = filename_;
    code->docstring = unit.docstring;
    code->flags = unit.flags;
    code->argument_count = unit.argument_count;
    code->positional_only_count = unit.positional_only_count;
    code->keyword_only_count = unit.keyword_only_count;
    code->first_line = unit.first_line;
    assemble(unit.buffer, slots, *code);
    if (outer_units_.empty()) {
        unit_owner_ = nullptr;
    } else {
        unit_owner_ = std::move(outer_units_.back());
        outer_units_.pop_back();
    }
    unit_ = unit_owner_.get();
    return code;
}

// -- operands
// ------------------------------------------------------------------------------------------------------------

std::uint32_t Generator::constant(const Value& value) {
    const bool is_code = is_exactly(value, code_type);
    std::string key = constant_key(value);
    const auto next = static_cast<std::uint32_t>(unit_->constants.size());
    const auto [found, is_new] = unit_->constant_numbers.try_emplace(key, next);
    if (is_new) {
        unit_->constants.push_back(is_code ? value
                                           : shared_constants_.try_emplace(std::move(key), value).first->second);
    }
    return found->second;
}

void Generator::load_constant(const Value& value, Location where) { emit(Opcode::load_const_, constant(value), where); }

void Generator::load_text(std::string_view text, Location where) {
    load_constant(static_cast<Object*>(intern(text)), where);
}

std::uint32_t Generator::name_number(std::string_view name) { return unit_->names.add(mangled(name)); }

bool Generator::is_async_generator() const { return unit_->scope.is_generator && unit_->scope.is_coroutine; }

}  // namespace loopglass::compiler
