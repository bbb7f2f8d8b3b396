// yield, yield from and await.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {
namespace {

// What a `resume` comes after.
constexpr std::uint32_t kAfterYield = 1, kAfterYieldFrom = 2, kAfterAwait = 3;

}  // namespace

void Generator::emit_yield(Location where) {
    emit(Opcode::yield_value_, 0, where);
    emit(Opcode::resume_, kAfterYield, where);
}

void Generator::visit_yield(const ast::Yield& yield) {
    visit_optional(yield.value, yield.where);
    emit_yield(yield.where);
}

void Generator::visit_yield_from(const ast::YieldFrom& yield) {
    visit(yield.value);
    emit(Opcode::get_yield_from_iter_, yield.where);
    load_none(yield.where);
    emit_send_loop(false, yield.where);
}

void Generator::visit_await(const ast::Await& await) {
    visit(await.value);
    emit(Opcode::get_awaitable_, 0, await.where);
    load_none(await.where);
    emit_send_loop(true, await.where);
}

// CPython 3.13 Python/compile.c: compiler_add_yield_from.
void Generator::emit_send_loop(bool is_await, Location where) {
    const std::uint32_t outer_handler = buffer().handler();
    const Label send = new_label();
    const Label thrown = new_label();
    const Label exit = new_label();
    bind(send);
    jump(Opcode::send_, exit, where);
    // What is thrown in here goes to the receiver; a StopIteration that comes of it is the receiver's result.
    buffer().protect(thrown, false);
    emit(Opcode::yield_value_, 1, where);
    buffer().set_handler(outer_handler);
    emit(Opcode::resume_, is_await ? kAfterAwait : kAfterYieldFrom, where);
    jump(Opcode::jump_, send, where);
    buffer().begin_cold();
    bind(thrown);
    emit(Opcode::cleanup_throw_, where);
    jump(Opcode::jump_, exit, where);
    buffer().end_cold();
    bind(exit);
    emit(Opcode::end_send_, where);
}

}  // namespace loopglass::compiler
