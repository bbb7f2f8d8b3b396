// for and while; break and continue.
#include "sim/python/compiler/unwinding.hpp"

namespace loopglass::compiler {

// CPython 3.13 Python/compile.c: compiler_for.
void Generator::visit_for(const ast::For& loop) {
    const Location where = loop.iterable->where;
    const Label start = new_label();
    const Label exhausted = new_label();
    const Label end = new_label();
    visit_read_only(loop.iterable, false);
    emit(Opcode::get_iter_, where);
    push_block({.kind = FrameBlock::Kind::for_loop, .outer_handler = buffer().handler(), .start = start, .exit = end});
    const std::uint32_t outer_loop = buffer().begin_loop();
    bind(start);
    jump(Opcode::for_iter_, exhausted, where);
    emit(Opcode::nop_, loop.target->where);
    visit(loop.target);
    visit(loop.body);
    jump(Opcode::jump_backward_, start, kArtificial);
    buffer().end_loop(outer_loop);
    pop_block();
    bind(exhausted);
    visit(loop.orelse);
    bind(end);
}

void Generator::emit_next_awaited(Label stopped, std::uint32_t outer_handler, Location where) {
    buffer().protect(stopped, false);
    emit(Opcode::get_anext_, where);
    load_none(where);
    emit_send_loop(true, where);
    buffer().set_handler(outer_handler);
}

// CPython 3.13 Python/compile.c: compiler_async_for.
void Generator::visit_async_for(const ast::For& loop) {
    const Location where = loop.where;
    const Label start = new_label();
    const Label stopped = new_label();
    const Label end = new_label();
    visit(loop.iterable);
    emit(Opcode::get_aiter_, loop.iterable->where);
    const std::uint32_t outer_handler = buffer().handler();
    push_block({.kind = FrameBlock::Kind::for_loop, .outer_handler = outer_handler, .start = start, .exit = end});
    const std::uint32_t outer_loop = buffer().begin_loop();
    bind(start);
    emit_next_awaited(stopped, outer_handler, where);
    visit(loop.target);
    visit(loop.body);
    jump(Opcode::jump_backward_, start, kArtificial);
    buffer().end_loop(outer_loop);
    pop_block();
    bind(stopped);
    emit(Opcode::end_async_for_, loop.iterable->where);
    visit(loop.orelse);
    bind(end);
}

// CPython 3.13 Python/compile.c: compiler_while. The test is written twice, before the loop and at its end.
void Generator::visit_while(const ast::While& loop) {
    const Label start = new_label();
    const Label body = new_label();
    const Label failed = new_label();
    const Label end = new_label();
    push_block(
        {.kind = FrameBlock::Kind::while_loop, .outer_handler = buffer().handler(), .start = start, .exit = end});
    bind(start);
    jump_if(loop.test, failed, false, loop.where);
    const std::uint32_t outer_loop = buffer().begin_loop();
    bind(body);
    visit(loop.body);
    if (!known_truth(loop.test)) jump_if(loop.test, failed, false, loop.where);
    jump(Opcode::jump_backward_, body, loop.test->where);
    buffer().end_loop(outer_loop);
    pop_block();
    bind(failed);
    visit(loop.orelse);
    bind(end);
}

void Generator::visit_break(Location where) {
    emit(Opcode::nop_, where);
    unwind_all(false, true, where, [this](const FrameBlock& loop, Location at) {
        const std::uint32_t handler = buffer().handler();
        unwind(loop, false, at);
        jump(Opcode::jump_, loop.exit, at);
        buffer().set_handler(handler);
    });
}

void Generator::visit_continue(Location where) {
    emit(Opcode::nop_, where);
    unwind_all(false, true, where,
               [this](const FrameBlock& loop, Location at) { jump(Opcode::jump_backward_, loop.start, at); });
}

}  // namespace loopglass::compiler
