// List, set and dict comprehensions, which run in the frame around them (PEP 709), and generator expressions, which do
// not. CPython 3.13 Python/compile.c: compiler_comprehension.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {
namespace {

Opcode build_op(ast::ExprKind kind) {
    switch (kind) {
        case ast::ExprKind::SetComp: return Opcode::build_set_;
        case ast::ExprKind::DictComp: return Opcode::build_map_;
        default: return Opcode::build_list_;
    }
}

std::string_view own_name(ast::ExprKind kind) {
    switch (kind) {
        case ast::ExprKind::ListComp: return "<listcomp>";
        case ast::ExprKind::SetComp: return "<setcomp>";
        case ast::ExprKind::DictComp: return "<dictcomp>";
        default: return "<genexpr>";
    }
}

bool is_generator(const ast::Expr* node) { return node->kind == ast::ExprKind::GeneratorExp; }

}  // namespace

void Generator::visit_comprehension(const Comprehension& comprehension) {
    const Scope& scope = *table_.find(comprehension.node);
    if (scope.is_inlined) return visit_inlined_comprehension(comprehension, scope);
    visit_own_comprehension(comprehension, scope);
}

void Generator::visit_own_comprehension(const Comprehension& comprehension, const Scope& scope) {
    const Location where = comprehension.node->where;
    const ast::ComprehensionClause& outermost = comprehension.clauses[0];
    enter(UnitKind::comprehension, scope, own_name(comprehension.node->kind), static_cast<std::uint32_t>(where.line));
    unit_->argument_count = 1;
    if (is_generator(comprehension.node)) {
        emit_clause(comprehension, 0, 0, false);
        emit_implicit_return();
    } else {
        emit(build_op(comprehension.node->kind), where);
        emit_clause(comprehension, 0, 0, false);
        emit(Opcode::return_value_, comprehension.element->where);
    }
    const bool awaits = scope.is_coroutine && !is_generator(comprehension.node);
    make_function(leave(), 0, where);
    emit(Opcode::push_empty_, where);
    visit_read_only_iterable(outermost);
    emit(Opcode::call_, 1, where);
    if (!awaits) return;
    emit(Opcode::get_awaitable_, 0, where);
    load_none(where);
    emit_send_loop(true, where);
}

void Generator::visit_read_only_iterable(const ast::ComprehensionClause& clause) {
    visit_read_only(clause.iterable, false);
    emit(clause.is_async ? Opcode::get_aiter_ : Opcode::get_iter_, clause.iterable->where);
}

// The variables of the comprehension take slots of the frame; what was in them waits on the stack meanwhile.
void Generator::visit_inlined_comprehension(const Comprehension& comprehension, const Scope& scope) {
    const Location where = comprehension.node->where;
    visit_read_only_iterable(comprehension.clauses[0]);
    std::vector<std::string_view> variables;
    for (const auto& [name, symbol] : scope.symbols) {
        const bool is_cell = symbol.binding == Binding::cell;
        if (!is_cell && symbol.binding != Binding::local) continue;
        if (symbol.has(symbol_flags::kParameter) || !symbol.has(symbol_flags::kLocal)) continue;
        emit(Opcode::load_fast_and_clear_, unit_->variables.add(name), where);
        if (is_cell) emit(Opcode::make_cell_, unit_->cells.number(name), where);
        variables.push_back(name);
    }
    const std::uint32_t outer_handler = buffer().handler();
    const Label raised = new_label();
    const Label end = new_label();
    if (!variables.empty()) {
        emit(Opcode::swap_, variables.size() + 1, where);
        buffer().protect(raised, false);
    }
    unit_->inlined.push_back(&scope);
    emit(build_op(comprehension.node->kind), where);
    emit(Opcode::swap_, 2, where);
    emit_clause(comprehension, 0, 0, true);
    unit_->inlined.pop_back();
    if (variables.empty()) return;
    buffer().set_handler(outer_handler);
    restore_locals(variables, where);
    jump(Opcode::jump_, end, kArtificial);
    buffer().begin_cold();
    bind(raised);  // … result-so-far e
    emit(Opcode::swap_, 2, kArtificial);
    emit(Opcode::pop_top_, kArtificial);
    restore_locals(variables, where);
    emit(Opcode::reraise_, 0, kArtificial);
    buffer().end_cold();
    bind(end);
}

// The first value saved has changed places with what is now on top.
void Generator::restore_locals(const std::vector<std::string_view>& names, Location where) {
    emit(Opcode::swap_, names.size() + 1, where);
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        emit(Opcode::store_fast_, unit_->variables.number(*name), where);
    }
}

void Generator::emit_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth,
                            bool iterator_on_stack) {
    if (comprehension.clauses[index].is_async) {
        emit_async_for_clause(comprehension, index, depth, iterator_on_stack);
    } else {
        emit_for_clause(comprehension, index, depth, iterator_on_stack);
    }
}

void Generator::emit_for_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth,
                                bool iterator_on_stack) {
    const ast::ComprehensionClause& clause = comprehension.clauses[index];
    const Location where = comprehension.node->where;
    const Label start = new_label();
    const Label skip = new_label();
    const Label exhausted = new_label();
    // `for y in [f(x)]` is an assignment: no loop.
    const ast::Expr* only = index > 0 ? only_element(clause.iterable) : nullptr;
    std::uint32_t outer_loop = kNoLoop;
    if (only != nullptr) {
        visit(only);
    } else {
        if (index > 0) {
            visit_read_only_iterable(clause);
        } else if (!iterator_on_stack) {
            emit(Opcode::load_fast_, 0, where);
        }
        ++depth;
        outer_loop = buffer().begin_loop();
        bind(start);
        jump(Opcode::for_iter_, exhausted, clause.iterable->where);
    }
    visit(clause.target);
    for (const ast::Expr* condition : clause.conditions) jump_if(condition, skip, false, where);
    emit_element(comprehension, index, depth);
    bind(skip);
    if (only != nullptr) return;
    jump(Opcode::jump_backward_, start, comprehension.element->where);
    buffer().end_loop(outer_loop);
    bind(exhausted);
}

const ast::Expr* Generator::only_element(const ast::Expr* iterable) {
    ast::Exprs elements;
    if (const auto* tuple = ast::try_as<ast::Tuple>(iterable)) elements = tuple->elements;
    if (const auto* list = ast::try_as<ast::List>(iterable)) elements = list->elements;
    return elements.size() == 1 && !ast::is<ast::Starred>(elements[0]) ? elements[0] : nullptr;
}

void Generator::emit_async_for_clause(const Comprehension& comprehension, std::size_t index, std::size_t depth,
                                      bool iterator_on_stack) {
    const ast::ComprehensionClause& clause = comprehension.clauses[index];
    const Location where = comprehension.node->where;
    const Label start = new_label();
    const Label skip = new_label();
    const Label stopped = new_label();
    if (index > 0) {
        visit_read_only_iterable(clause);
    } else if (!iterator_on_stack) {
        emit(Opcode::load_fast_, 0, where);
    }
    const std::uint32_t outer_handler = buffer().handler();
    const std::uint32_t outer_loop = buffer().begin_loop();
    bind(start);
    emit_next_awaited(stopped, outer_handler, where);
    visit(clause.target);
    for (const ast::Expr* condition : clause.conditions) jump_if(condition, skip, false, where);
    emit_element(comprehension, index, depth + 1);
    bind(skip);
    jump(Opcode::jump_backward_, start, comprehension.element->where);
    buffer().end_loop(outer_loop);
    bind(stopped);
    emit(Opcode::end_async_for_, where);
}

void Generator::emit_element(const Comprehension& comprehension, std::size_t index, std::size_t depth) {
    if (index + 1 < comprehension.clauses.size()) return emit_clause(comprehension, index + 1, depth, false);
    const ast::Expr* element = comprehension.element;
    visit(element);
    switch (comprehension.node->kind) {
        case ast::ExprKind::ListComp: return emit(Opcode::list_append_, depth + 1, element->where);
        case ast::ExprKind::SetComp: return emit(Opcode::set_add_, depth + 1, element->where);
        case ast::ExprKind::DictComp: {
            visit(comprehension.value);
            Location where = element->where;
            where.end_line = comprehension.value->where.end_line;
            where.end_column = comprehension.value->where.end_column;
            return emit(Opcode::map_add_, depth + 1, where);
        }
        default: emit_yield(element->where); return emit(Opcode::pop_top_, element->where);
    }
}

}  // namespace loopglass::compiler
