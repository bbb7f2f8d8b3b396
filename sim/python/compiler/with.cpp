// with and async with. CPython 3.13 Python/compile.c: compiler_with, compiler_async_with.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

void Generator::visit_with(const ast::With& with, std::size_t item_number) {
    const ast::WithItem& item = with.items[item_number];
    const Location where = item.context_expression->where;
    const std::uint32_t outer_handler = buffer().handler();
    const Label raised = new_label();
    const Label cleanup = new_label();
    const Label suppress = new_label();
    const Label exit = new_label();
    visit(item.context_expression);
    if (with.is_async()) {
        emit(Opcode::before_async_with_, where);
        emit(Opcode::get_awaitable_, 1, where);
        load_none(where);
        emit_send_loop(true, where);
    } else {
        emit(Opcode::before_with_, where);
    }
    buffer().protect(raised, true, 1);
    const auto kind = with.is_async() ? FrameBlock::Kind::async_with : FrameBlock::Kind::with;
    push_block({.kind = kind, .outer_handler = outer_handler, .where = where});
    if (item.target != nullptr) {
        visit(item.target);
    } else {
        emit(Opcode::pop_top_, where);
    }
    if (item_number + 1 < with.items.size()) {
        visit_with(with, item_number + 1);
    } else {
        visit(with.body);
    }
    buffer().set_handler(outer_handler);
    pop_block();
    call_exit_with_nones(where);
    if (with.is_async()) await_exit(where);
    emit(Opcode::pop_top_, where);
    jump(Opcode::jump_, exit, where);

    buffer().begin_cold();
    bind(raised);  // exit index e
    buffer().protect(cleanup, true);
    emit(Opcode::push_exc_info_, where);
    emit(Opcode::with_except_start_, where);
    if (with.is_async()) await_exit(where);
    jump(Opcode::pop_jump_if_true_, suppress, where);
    emit(Opcode::reraise_, 2, where);
    bind(suppress);  // exit index previous e
    emit(Opcode::pop_top_, where);
    buffer().set_handler(outer_handler);
    emit(Opcode::pop_except_, where);
    emit(Opcode::pop_top_, where);
    emit(Opcode::pop_top_, where);
    jump(Opcode::jump_, exit, where);
    bind(cleanup);
    emit_pop_except_and_reraise();
    buffer().end_cold();
    bind(exit);
}

// exit -> the result of exit(None, None, None).
void Generator::call_exit_with_nones(Location where) {
    emit(Opcode::push_empty_, where);
    for (int i = 0; i < 3; ++i) load_none(where);
    emit(Opcode::call_, 3, where);
}

void Generator::await_exit(Location where) {
    emit(Opcode::get_awaitable_, 2, where);
    load_none(where);
    emit_send_loop(true, where);
}

}  // namespace loopglass::compiler
