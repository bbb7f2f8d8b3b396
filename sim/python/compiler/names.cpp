// Loading, storing and deleting variables. CPython 3.13 Python/compile.c: compiler_nameop.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

namespace flag = symbol_flags;

Generator::Access Generator::access_of(std::string_view name, bool& is_implicit_global) const {
    is_implicit_global = false;
    // Variables of the comprehensions that run in this frame come first.
    for (auto scope = unit_->inlined.rbegin(); scope != unit_->inlined.rend(); ++scope) {
        const Symbol* symbol = (*scope)->symbols.find(name);
        // Another comprehension's variable of that name has become a variable of the frame: this one means the global.
        if (symbol != nullptr && unit_->is_function_like() && symbol->binding == Binding::global_implicit) {
            is_implicit_global = true;
            return Access::global;
        }
        if (symbol == nullptr || !symbol->has(flag::kLocal) || symbol->has(flag::kNonlocal)) continue;
        if (symbol->binding == Binding::local) return Access::fast;
        if (symbol->binding == Binding::cell) return Access::cell;
    }
    const Scope* scope = &unit_->scope;
    const bool is_class = unit_->kind == UnitKind::class_body;
    // A comprehension in a class body does not see the names of the class.
    if (is_class && !unit_->inlined.empty()) scope = unit_->inlined.back();
    switch (scope->binding_of(name)) {
        case Binding::local: return unit_->is_function_like() ? Access::fast : Access::name;
        case Binding::cell: return Access::cell;
        case Binding::free:
            // CPython 3.13 Python/symtable.c: inline_comprehension. The class being made is no variable of its own
            // body.
            if (is_class && scope != &unit_->scope && name == "__class__") return Access::global;
            return Access::free;
        case Binding::global_explicit: return Access::global;
        case Binding::global_implicit:
            is_implicit_global = true;
            return unit_->is_function_like() || scope != &unit_->scope ? Access::global : Access::name;
        case Binding::unknown: break;
    }
    return Access::name;
}

std::uint32_t Generator::cell_number(std::string_view name, Access access) const {
    if (access == Access::cell) return unit_->cells.number(name);
    return unit_->cells.size() + unit_->free.number(name);
}

std::uint32_t Generator::captured_number(std::string_view name) const {
    const bool is_own = unit_->kind == UnitKind::class_body && (name == "__class__" || name == "__classdict__");
    if (is_own && unit_->cells.contains(name)) return cell_number(name, Access::cell);
    bool is_implicit_global = false;
    const Access access = access_of(name, is_implicit_global);
    if (access == Access::cell && unit_->cells.contains(name)) return cell_number(name, Access::cell);
    // Bound in a class body and free in its methods: the methods see the variable outside.
    return unit_->free.contains(name) ? cell_number(name, Access::free) : cell_number(name, Access::cell);
}

void Generator::load_unsupported(std::string_view name, Location where) {
    const std::string what = "the use of " + std::string(name) + " in a comprehension of a class body";
    emit(Opcode::unsupported_, constant(make_str(what)), where);
    load_none(where);
}

void Generator::load(std::string_view unmangled, Location where) {
    const std::string_view name = mangled(unmangled);
    bool is_implicit_global = false;
    switch (const Access access = access_of(name, is_implicit_global)) {
        case Access::fast: return emit(Opcode::load_fast_, unit_->variables.add(name), where);
        case Access::cell:
        case Access::free: {
            if (!unit_->cells.contains(name) && !unit_->free.contains(name)) return load_unsupported(name, where);
            const std::uint32_t number = cell_number(name, access);
            if (unit_->kind == UnitKind::class_body && unit_->inlined.empty()) {
                emit(Opcode::load_locals_, where);
                return emit(Opcode::load_from_dict_or_deref_, number, where);
            }
            if (unit_->scope.sees_class_scope && name != "__classdict__") {
                emit(Opcode::load_deref_, captured_number("__classdict__"), where);
                return emit(Opcode::load_from_dict_or_deref_, number, where);
            }
            return emit(Opcode::load_deref_, number, where);
        }
        case Access::name: return emit(Opcode::load_name_, unit_->names.add(name), where);
        case Access::global:
            if (unit_->scope.sees_class_scope && is_implicit_global) {
                emit(Opcode::load_deref_, captured_number("__classdict__"), where);
                return emit(Opcode::load_from_dict_or_globals_, unit_->names.add(name), where);
            }
            return emit(Opcode::load_global_, unit_->names.add(name), where);
    }
}

void Generator::store(std::string_view unmangled, Location where) {
    const std::string_view name = mangled(unmangled);
    bool is_implicit_global = false;
    switch (const Access access = access_of(name, is_implicit_global)) {
        case Access::fast: return emit(Opcode::store_fast_, unit_->variables.add(name), where);
        case Access::cell:
        case Access::free: return emit(Opcode::store_deref_, cell_number(name, access), where);
        case Access::name: return emit(Opcode::store_name_, unit_->names.add(name), where);
        case Access::global: return emit(Opcode::store_global_, unit_->names.add(name), where);
    }
}

void Generator::remove(std::string_view unmangled, Location where) {
    const std::string_view name = mangled(unmangled);
    bool is_implicit_global = false;
    switch (const Access access = access_of(name, is_implicit_global)) {
        case Access::fast: return emit(Opcode::delete_fast_, unit_->variables.add(name), where);
        case Access::cell:
        case Access::free: return emit(Opcode::delete_deref_, cell_number(name, access), where);
        case Access::name: return emit(Opcode::delete_name_, unit_->names.add(name), where);
        case Access::global: return emit(Opcode::delete_global_, unit_->names.add(name), where);
    }
}

void Generator::visit_name(const ast::Name& name) {
    switch (name.context) {
        case ast::Context::Load:
            if (name.name == "__debug__") return load_constant(Value::boolean(!options_.optimize), name.where);
            return load(name.name, name.where);
        case ast::Context::Store: return store(name.name, name.where);
        case ast::Context::Del: return remove(name.name, name.where);
    }
}

}  // namespace loopglass::compiler
