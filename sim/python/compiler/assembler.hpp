#pragma once
/// From instructions with labels to the words of a CodeObject: leaves out what cannot be reached, sets the handlers'
/// code behind the rest, sizes the stack, writes the exception table, the positions and the work of straight code and
/// of each loop.
#include <span>

#include "sim/python/code/code.hpp"
#include "sim/python/compiler/instruction_buffer.hpp"

namespace loopglass::compiler {

/// Fills instructions, positions, handlers, stack_size, cache_count and straight_weight of `code`. The arguments of
/// instructions on cells are numbers of cells, those of the function before its free variables; `cell_slots` says which
/// local each one is.
void assemble(const InstructionBuffer& buffer, std::span<const std::uint32_t> cell_slots, CodeObject& code);

}  // namespace loopglass::compiler
