// Code as text, a line an instruction: `line  index  opcode argument (what it means)`, then the exception table.
#include <fmt/format.h>

#include "sim/core/operations.hpp"
#include "sim/python/code/code.hpp"
#include "sim/python/code/stack_effect.hpp"

namespace loopglass {
namespace {

std::string text_of(View constant) {
    if (is_exactly(constant, code_type)) return fmt::format("<code {}>", constant.as<CodeObject>()->name->view());
    const Ref<Str> text = repr(constant);
    return text ? std::string(text->view()) : "?";
}

std::string meaning(const CodeObject& code, Opcode op, std::uint32_t argument) {
    switch (op) {
        case Opcode::load_const_:
        case Opcode::unsupported_: return text_of(code.constants[argument]);
        case Opcode::load_fast_:
        case Opcode::load_fast_and_clear_:
        case Opcode::store_fast_:
        case Opcode::delete_fast_:
        case Opcode::make_cell_:
        case Opcode::load_closure_:
        case Opcode::load_deref_:
        case Opcode::load_from_dict_or_deref_:
        case Opcode::store_deref_:
        case Opcode::delete_deref_: return std::string(code.locals[argument]->view());
        case Opcode::load_name_:
        case Opcode::load_from_dict_or_globals_:
        case Opcode::store_name_:
        case Opcode::delete_name_:
        case Opcode::load_global_:
        case Opcode::store_global_:
        case Opcode::delete_global_:
        case Opcode::load_attr_:
        case Opcode::load_method_:
        case Opcode::store_attr_:
        case Opcode::delete_attr_:
        case Opcode::import_name_:
        case Opcode::import_from_: return std::string(code.names[argument]->view());
        case Opcode::load_super_attr_: return std::string(code.names[argument >> 1U]->view());
        default: return {};
    }
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
