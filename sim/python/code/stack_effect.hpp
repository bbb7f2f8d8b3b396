#pragma once
/// What an instruction does to the height of the evaluation stack: the columns "pops" and "pushes" of opcodes.def, and
/// the arithmetic behind its V and N. The assembler sizes stacks with it, `verify` checks code with it.
#include <cstdint>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// The argument of such an opcode is the index of a word.
bool opcode_jumps(Opcode op);
/// Execution never goes on behind such an opcode.
bool opcode_ends_flow(Opcode op);
/// Change of height when execution goes on behind the instruction or, with `jumping`, at its target.
int stack_effect(Opcode op, std::uint32_t argument, bool jumping);
/// How many values must be on the stack for the instruction to run.
int stack_need(Opcode op, std::uint32_t argument);

}  // namespace loopglass
