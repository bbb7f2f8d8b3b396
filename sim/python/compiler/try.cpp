// try with except, except* and finally. CPython 3.13 Python/compile.c: compiler_try_finally, compiler_try_except,
// compiler_try_star_except.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

void Generator::visit_try(const ast::Try& statement) {
    if (!statement.finalbody.empty()) return visit_try_finally(statement);
    visit_guarded_body(statement);
}

void Generator::visit_guarded_body(const ast::Try& statement) {
    if (statement.handlers.empty()) return visit(statement.body);
    if (statement.is_star()) return visit_try_star(statement);
    visit_try_except(statement);
}

void Generator::visit_try_finally(const ast::Try& statement) {
    const std::uint32_t outer_handler = buffer().handler();
    const Label raised = new_label();
    const Label cleanup = new_label();
    const Label exit = new_label();
    emit(Opcode::nop_, statement.where);
    buffer().protect(raised, false);
    push_block(
        {.kind = FrameBlock::Kind::finally_try, .outer_handler = outer_handler, .finalbody = statement.finalbody});
    visit_guarded_body(statement);
    buffer().set_handler(outer_handler);
    pop_block();
    visit(statement.finalbody);
    jump(Opcode::jump_, exit, kArtificial);

    buffer().begin_cold();
    bind(raised);
    buffer().protect(cleanup, true);
    emit(Opcode::push_exc_info_, kArtificial);
    push_block({.kind = FrameBlock::Kind::finally_end, .outer_handler = outer_handler});
    visit(statement.finalbody);
    pop_block();
    emit(Opcode::reraise_, 0, kArtificial);
    buffer().set_handler(outer_handler);
    bind(cleanup);
    emit_pop_except_and_reraise();
    buffer().end_cold();
    bind(exit);
}

// `previous index e`: something was raised while an exception was being handled.
void Generator::emit_pop_except_and_reraise() {
    emit(Opcode::copy_, 3, kArtificial);
    emit(Opcode::pop_except_, kArtificial);
    emit(Opcode::reraise_, 1, kArtificial);
}

void Generator::visit_try_except(const ast::Try& statement) {
    const std::uint32_t outer_handler = buffer().handler();
    const Label raised = new_label();
    const Label cleanup = new_label();
    const Label end = new_label();
    emit(Opcode::nop_, statement.where);
    buffer().protect(raised, false);
    push_block({.kind = FrameBlock::Kind::try_body, .outer_handler = outer_handler});
    visit(statement.body);
    pop_block();
    buffer().set_handler(outer_handler);
    visit(statement.orelse);
    jump(Opcode::jump_, end, kArtificial);

    buffer().begin_cold();
    bind(raised);
    buffer().protect(cleanup, true);
    emit(Opcode::push_exc_info_, kArtificial);
    for (const ast::ExceptHandler& handler : statement.handlers) {
        const Label next = new_label();
        visit_handler(handler, next, end, outer_handler);
        bind(next);
    }
    emit(Opcode::reraise_, 0, kArtificial);
    buffer().set_handler(outer_handler);
    bind(cleanup);
    emit_pop_except_and_reraise();
    buffer().end_cold();
    bind(end);
}

void Generator::visit_handler(const ast::ExceptHandler& handler, Label next, Label end, std::uint32_t outer_handler) {
    const std::uint32_t cleanup_handler = buffer().handler();
    if (handler.type != nullptr) {
        visit(handler.type);
        emit(Opcode::check_exc_match_, handler.where);
        jump(Opcode::pop_jump_if_false_, next, handler.where);
    }
    const Label forget = new_label();
    if (handler.name.empty()) {
        emit(Opcode::pop_top_, handler.where);
    } else {
        store(handler.name, handler.where);
        buffer().protect(forget, true);
    }
    push_block({.kind = FrameBlock::Kind::handler_cleanup, .outer_handler = outer_handler, .name = handler.name});
    visit(handler.body);
    pop_block();
    buffer().set_handler(outer_handler);
    emit(Opcode::pop_except_, kArtificial);
    if (!handler.name.empty()) forget_name(handler.name, kArtificial);
    jump(Opcode::jump_, end, kArtificial);
    buffer().set_handler(cleanup_handler);
    if (handler.name.empty()) return;
    bind(forget);
    forget_name(handler.name, kArtificial);
    emit(Opcode::reraise_, 1, kArtificial);
}

// `except … as name` unbinds the name at its end, lest the exception keep its own frame alive.
void Generator::forget_name(std::string_view name, Location where) {
    load_none(where);
    store(name, where);
    remove(name, where);
}

// -- except*
// -----------------------------------------------------------------------------------------------------------------

// Stack in the handlers: `previous original raised rest`, where the list `raised` gathers what they raise.
void Generator::visit_try_star(const ast::Try& statement) {
    const std::uint32_t outer_handler = buffer().handler();
    const Label raised = new_label();
    const Label cleanup = new_label();
    const Label orelse = new_label();
    const Label end = new_label();
    const Label reraise = new_label();
    emit(Opcode::nop_, statement.where);
    buffer().protect(raised, false);
    push_block({.kind = FrameBlock::Kind::try_body, .outer_handler = outer_handler});
    visit(statement.body);
    pop_block();
    buffer().set_handler(outer_handler);
    jump(Opcode::jump_, orelse, kArtificial);

    buffer().begin_cold();
    bind(raised);
    buffer().protect(cleanup, true);
    emit(Opcode::push_exc_info_, kArtificial);
    emit(Opcode::build_list_, statement.handlers[0].where);
    emit(Opcode::copy_, 2, statement.handlers[0].where);
    for (const ast::ExceptHandler& handler : statement.handlers) visit_star_handler(handler, outer_handler);
    emit(Opcode::list_append_, 1, kArtificial);  // what no handler took
    emit(Opcode::prep_reraise_star_, kArtificial);
    emit(Opcode::copy_, 1, kArtificial);
    jump(Opcode::pop_jump_if_not_none_, reraise, kArtificial);
    emit(Opcode::pop_top_, kArtificial);
    buffer().set_handler(outer_handler);
    emit(Opcode::pop_except_, kArtificial);
    jump(Opcode::jump_, end, kArtificial);
    bind(reraise);
    emit(Opcode::swap_, 2, kArtificial);
    emit(Opcode::pop_except_, kArtificial);
    emit(Opcode::reraise_, 0, kArtificial);
    bind(cleanup);
    emit_pop_except_and_reraise();
    buffer().end_cold();
    bind(orelse);
    visit(statement.orelse);
    bind(end);
}

void Generator::visit_star_handler(const ast::ExceptHandler& handler, std::uint32_t outer_handler) {
    const std::uint32_t cleanup_handler = buffer().handler();
    const Label no_match = new_label();
    const Label forget = new_label();
    const Label next = new_label();
    visit(handler.type);
    emit(Opcode::check_eg_match_, handler.where);
    emit(Opcode::copy_, 1, handler.where);
    jump(Opcode::pop_jump_if_none_, no_match, handler.where);
    if (handler.name.empty()) {
        emit(Opcode::pop_top_, handler.where);
    } else {
        store(handler.name, handler.where);
    }
    buffer().protect(forget, true);
    push_block({.kind = FrameBlock::Kind::handler_cleanup, .outer_handler = outer_handler, .name = handler.name});
    visit(handler.body);
    pop_block();
    buffer().set_handler(cleanup_handler);
    if (!handler.name.empty()) forget_name(handler.name, kArtificial);
    jump(Opcode::jump_, next, kArtificial);

    bind(forget);  // … rest index e: it joins the others, the next handler goes on with the rest
    if (!handler.name.empty()) forget_name(handler.name, kArtificial);
    emit(Opcode::list_append_, 3, kArtificial);
    emit(Opcode::pop_top_, kArtificial);
    jump(Opcode::jump_, next, kArtificial);

    bind(no_match);
    emit(Opcode::pop_top_, handler.where);
    bind(next);
}

}  // namespace loopglass::compiler
