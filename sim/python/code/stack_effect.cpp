#include "sim/python/code/stack_effect.hpp"

#include <bit>

namespace loopglass {
namespace {

constexpr int N = -1;  // as many as the argument says
constexpr int V = -2;  // see variable_pops, variable_pushes

struct Effect {
    int pops, pushes;
};

constexpr Effect kEffects[] = {
#define LOOPGLASS_OPCODE(name, pops, pushes, weight, cached, meaning) {pops, pushes},
#include "sim/python/code/opcodes.def"
#undef LOOPGLASS_OPCODE
};

int variable_pops(Opcode op, std::uint32_t argument) {
    const int count = static_cast<int>(argument);
    switch (op) {
        case Opcode::build_slice_: return count;
        case Opcode::build_map_: return 2 * count;
        case Opcode::format_value_: return (argument & 4U) != 0 ? 2 : 1;
        case Opcode::call_: return count + 2;
        case Opcode::call_kw_: return count + 3;
        case Opcode::call_ex_: return 3 + count;
        case Opcode::make_function_: return 1 + std::popcount(argument & 15U);
        case Opcode::raise_: return count;
        case Opcode::make_type_param_: return 1 + std::popcount(argument & 0x14U);
        default: return 0;
    }
}

int variable_pushes(Opcode op, std::uint32_t argument) {
    if (op == Opcode::unpack_ex_) return static_cast<int>((argument & 0xffU) + 1 + (argument >> 8U));
    return 0;
}

Effect effect_of(Opcode op, std::uint32_t argument) {
    Effect effect = kEffects[static_cast<std::size_t>(op)];
    if (effect.pops == N) effect.pops = static_cast<int>(argument);
    if (effect.pops == V) effect.pops = variable_pops(op, argument);
    if (effect.pushes == N) effect.pushes = static_cast<int>(argument);
    if (effect.pushes == V) effect.pushes = variable_pushes(op, argument);
    return effect;
}

}  // namespace

bool opcode_jumps(Opcode op) {
    switch (op) {
        case Opcode::jump_:
        case Opcode::jump_backward_:
        case Opcode::pop_jump_if_false_:
        case Opcode::pop_jump_if_true_:
        case Opcode::pop_jump_if_none_:
        case Opcode::pop_jump_if_not_none_:
        case Opcode::jump_if_false_or_pop_:
        case Opcode::jump_if_true_or_pop_:
        case Opcode::for_iter_:
        case Opcode::send_: return true;
        default: return false;
    }
}

bool opcode_ends_flow(Opcode op) {
    switch (op) {
        case Opcode::jump_:
        case Opcode::jump_backward_:
        case Opcode::return_value_:
        case Opcode::raise_:
        case Opcode::reraise_:
        case Opcode::unsupported_: return true;
        default: return false;
    }
}

int stack_effect(Opcode op, std::uint32_t argument, bool jumping) {
    if (jumping) {
        switch (op) {
            case Opcode::for_iter_: return -1;
            case Opcode::jump_if_false_or_pop_:
            case Opcode::jump_if_true_or_pop_:
            case Opcode::send_: return 0;
            default: break;
        }
    }
    const Effect effect = effect_of(op, argument);
    return effect.pushes - effect.pops;
}

int stack_need(Opcode op, std::uint32_t argument) {
    const int argument_count = static_cast<int>(argument);
    switch (op) {
        // These look below what they pop.
        case Opcode::copy_:
        case Opcode::swap_: return argument_count;
        case Opcode::list_append_:
        case Opcode::set_add_:
        case Opcode::list_extend_:
        case Opcode::set_update_:
        case Opcode::dict_update_: return argument_count + 1;
        case Opcode::map_add_: return argument_count + 2;
        case Opcode::dict_merge_: return argument_count + 4;
        case Opcode::reraise_: return argument_count + 1;
        case Opcode::with_except_start_: return 4;
        case Opcode::for_iter_:
        case Opcode::push_exc_info_:
        case Opcode::get_anext_:
        case Opcode::import_from_:
        case Opcode::get_length_:
        case Opcode::match_mapping_:
        case Opcode::match_sequence_: return 1;
        case Opcode::match_keys_:
        case Opcode::send_: return 2;
        default: return effect_of(op, argument).pops;
    }
}

}  // namespace loopglass
