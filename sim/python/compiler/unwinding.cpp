// Leaving blocks by return, break and continue. CPython 3.13 Python/compile.c: compiler_unwind_fblock.
#include "sim/python/compiler/unwinding.hpp"

namespace loopglass::compiler {

void Generator::unwind(const FrameBlock& block, bool keeps_top, Location& where) {
    using Kind = FrameBlock::Kind;
    const auto pop_below = [&] {
        if (keeps_top) emit(Opcode::swap_, 2, where);
        emit(Opcode::pop_top_, where);
    };
    switch (block.kind) {
        case Kind::while_loop: return;
        case Kind::for_loop: return pop_below();
        case Kind::try_body: return buffer().set_handler(block.outer_handler);
        case Kind::finally_try:
            buffer().set_handler(block.outer_handler);
            if (keeps_top) push_block({.kind = Kind::pop_value, .outer_handler = block.outer_handler});
            visit(block.finalbody);
            if (keeps_top) pop_block();
            // The body has appeared to run after the statement that leaves; what follows has no place of its own.
            where = kArtificial;
            return;
        case Kind::finally_end:
            pop_below();  // the exception
            buffer().set_handler(block.outer_handler);
            if (keeps_top) emit(Opcode::swap_, 2, where);
            return emit(Opcode::pop_except_, where);
        case Kind::with:
        case Kind::async_with:
            where = block.where;
            buffer().set_handler(block.outer_handler);
            if (keeps_top) emit(Opcode::swap_, 2, where);
            call_exit_with_nones(where);
            if (block.kind == Kind::async_with) await_exit(where);
            emit(Opcode::pop_top_, where);
            where = kArtificial;
            return;
        case Kind::handler_cleanup:
            buffer().set_handler(block.outer_handler);
            if (keeps_top) emit(Opcode::swap_, 2, where);
            emit(Opcode::pop_except_, where);
            if (!block.name.empty()) forget_name(block.name, where);
            return;
        case Kind::pop_value: return pop_below();
    }
}

// CPython 3.13 Python/compile.c: compiler_return.
void Generator::visit_return(const ast::Return& statement) {
    Location where = statement.where;
    const ast::Expr* value = statement.value;
    const bool is_computed = value != nullptr && !ast::is<ast::Constant>(value);
    if (is_computed) {
        visit(value);
    } else if (value != nullptr) {
        where = value->where;
        emit(Opcode::nop_, where);
    }
    if (value == nullptr || value->where.line != statement.where.line) {
        where = statement.where;
        emit(Opcode::nop_, where);
    }
    unwind_all(is_computed, false, where, [this, value, is_computed](const FrameBlock&, Location at) {
        if (!is_computed) load_constant(value != nullptr ? fold(value) : Value::none(), at);
        emit(Opcode::return_value_, at);
    });
}

}  // namespace loopglass::compiler
