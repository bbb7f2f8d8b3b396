// Code as text, a line an instruction: `line  index  opcode argument (what it means)`, then the exception table.
#include <fmt/format.h>

#include "sim/core/operations.hpp"
#include "sim/python/code/code.hpp"
#include "sim/python/code/operand.hpp"
#include "sim/python/code/stack_effect.hpp"

namespace loopglass {
namespace {

std::string text_of(View constant) {
    if (is_exactly(constant, code_type)) return fmt::format("<code {}>", constant.as<CodeObject>()->name->view());
    const Ref<Str> text = repr(constant);
    return text ? std::string(text->view()) : "?";
}

std::string meaning(const CodeObject& code, Opcode op, std::uint32_t argument) {
    const Operand operand = operand_of(op, argument);
    switch (operand.table) {
        case OperandTable::constants: return text_of(code.constants[operand.index]);
        case OperandTable::locals: return std::string(code.locals[operand.index]->view());
        case OperandTable::names: return std::string(code.names[operand.index]->view());
        case OperandTable::none: break;
    }
    return {};
}

}  // namespace

std::string disassemble(const CodeObject& code) {
    std::string out;
    std::uint32_t line = 0;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const Opcode op = opcode_of(code.instructions[i]);
        const std::uint32_t argument = argument_of(code.instructions[i]);
        const std::uint32_t here = code.positions[i].line;
        if (here != line && here != 0) {
            out += fmt::format("{:>4}", here);
        } else {
            out += here == 0 ? "  --" : "    ";
        }
        line = here;
        out += fmt::format(" {:>4} {:<24} {}", i, opcode_name(op), argument);
        if (const std::string text = meaning(code, op, argument); !text.empty()) out += fmt::format(" ({})", text);
        if (opcode_is_cached(op)) {
            ++i;
            if (op == Opcode::jump_backward_) out += fmt::format(" (work {})", code.instructions[i]);
        }
        out += '\n';
    }
    for (const ExceptionHandler& handler : code.handlers) {
        out += fmt::format("{}..{} -> {} [{}]{}\n", handler.begin, handler.end, handler.handler, +handler.depth,
                           handler.push_index != 0 ? " index" : "");
    }
    return out;
}

}  // namespace loopglass
