// Calls: of anything, of methods, of classes being defined; with stars; and `super().name` without the detour through
// super().
#include <algorithm>

#include "sim/core/objects/sequence.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/locations.hpp"

namespace loopglass::compiler {
namespace {

bool has_stars(ast::Exprs arguments, std::span<const ast::Keyword> keywords) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const ast::Expr* e) { return ast::is<ast::Starred>(e); }) ||
           std::any_of(keywords.begin(), keywords.end(), [](const ast::Keyword& k) { return k.name.empty(); });
}

}  // namespace

void Generator::visit_call(const ast::Call& call) {
    if (visit_method_call(call)) return;
    warn_of_callee(call.function);
    visit(call.function);
    emit(Opcode::push_empty_, call.function->where);
    emit_call(call.arguments, call.keywords, 0, call.where);
}

// CPython 3.13 Python/compile.c: maybe_optimize_method_call. `o.name(…)` needs no bound method in between.
bool Generator::visit_method_call(const ast::Call& call) {
    const auto* method = ast::try_as<ast::Attribute>(call.function);
    if (method == nullptr || has_stars(call.arguments, call.keywords)) return false;
    const Location where = attribute_location(method->where, *method);
    if (is_plain_super(*method)) {
        load_super_attribute(*method, where);
        emit(Opcode::push_empty_, where);
    } else {
        visit(method->value);
        emit(Opcode::load_method_, name_number(method->name), where);
    }
    emit_call(call.arguments, call.keywords, 0, attribute_location(call.where, *method));
    return true;
}

void Generator::emit_call(ast::Exprs arguments, std::span<const ast::Keyword> keywords, std::size_t pushed,
                          Location where) {
    if (has_stars(arguments, keywords)) return emit_star_call(arguments, keywords, pushed, where);
    visit(arguments);
    const std::size_t count = pushed + arguments.size();
    if (keywords.empty()) return emit(Opcode::call_, count, where);
    for (const ast::Keyword& keyword : keywords) visit(keyword.value);
    load_keyword_names(keywords, where);
    emit(Opcode::call_kw_, count + keywords.size(), where);
}

void Generator::load_keyword_names(std::span<const ast::Keyword> keywords, Location where) {
    std::vector<Value> names;
    for (const ast::Keyword& keyword : keywords) names.emplace_back(static_cast<Object*>(intern(keyword.name)));
    load_constant(make_tuple(std::span<const Value>(names)), where);
}

void Generator::emit_star_call(ast::Exprs arguments, std::span<const ast::Keyword> keywords, std::size_t pushed,
                               Location where) {
    const auto* only = arguments.size() == 1 ? ast::try_as<ast::Starred>(arguments[0]) : nullptr;
    if (pushed == 0 && only != nullptr) {
        visit(only->value);  // call_ex makes the tuple, and complains in the name of the function
    } else {
        build_display(arguments, Opcode::build_list_, Opcode::list_append_, Opcode::list_extend_, true, pushed, where);
    }
    if (!keywords.empty()) emit_keyword_dict(keywords, where);
    emit(Opcode::call_ex_, keywords.empty() ? 0 : 1, where);
}

void Generator::emit_keyword_dict(std::span<const ast::Keyword> keywords, Location where) {
    bool is_built = false;
    std::size_t i = 0;
    while (i < keywords.size()) {
        if (keywords[i].name.empty()) {
            if (!is_built) emit(Opcode::build_map_, where);
            is_built = true;
            visit(keywords[i++].value);
            emit(Opcode::dict_merge_, 1, where);
            continue;
        }
        const std::size_t begin = i;
        for (; i < keywords.size() && !keywords[i].name.empty(); ++i) {
            load_text(keywords[i].name, keywords[i].where);
            visit(keywords[i].value);
        }
        emit(Opcode::build_map_, i - begin, where);
        if (is_built) emit(Opcode::dict_merge_, 1, where);
        is_built = true;
    }
}

// CPython 3.13 Python/compile.c: can_optimize_super_call.
bool Generator::is_plain_super(const ast::Attribute& attribute) const {
    const auto* call = ast::try_as<ast::Call>(attribute.value);
    const auto* function = call != nullptr ? ast::try_as<ast::Name>(call->function) : nullptr;
    if (function == nullptr || function->name != "super" || !call->keywords.empty()) return false;
    if (!unit_->is_function_like()) return false;
    bool is_implicit_global = false;
    if (access_of("super", is_implicit_global) != Access::global || !is_implicit_global) return false;
    // A module with a `super` of its own means that one.
    if (const Symbol* own = table_.top->symbols.find("super"); own != nullptr && own->has(symbol_flags::kBound))
        return false;
    if (call->arguments.size() == 2) {
        return !ast::is<ast::Starred>(call->arguments[0]) && !ast::is<ast::Starred>(call->arguments[1]);
    }
    if (!call->arguments.empty() || unit_->argument_count == 0) return false;
    bool ignored = false;
    return unit_->scope.binding_of("__class__") == Binding::free && access_of("__class__", ignored) == Access::free;
}

void Generator::load_super_attribute(const ast::Attribute& attribute, Location where) {
    const auto* call = ast::as<ast::Call>(attribute.value);
    load("super", call->function->where);
    if (call->arguments.empty()) {
        load("__class__", call->where);
        // The first parameter, under whatever name; a cell when a function inside uses it.
        const std::string_view self = unit_->variables.names()[0];
        if (unit_->cells.contains(self)) {
            emit(Opcode::load_deref_, unit_->cells.number(self), call->where);
        } else {
            emit(Opcode::load_fast_, 0, call->where);
        }
    } else {
        visit(call->arguments);
    }
    const std::uint32_t two_arguments = call->arguments.empty() ? 0 : 1;
    emit(Opcode::load_super_attr_, name_number(attribute.name) << 1U | two_arguments, where);
}

}  // namespace loopglass::compiler
