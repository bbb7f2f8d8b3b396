#pragma once

// What an instruction's argument stands for: the disassembler shows it, the verifier holds it against the tables.

#include <cstddef>
#include <cstdint>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// The table of a CodeObject that an argument is an index into.
enum class OperandTable : std::uint8_t { none, constants, locals, names };

struct Operand {
    OperandTable table = OperandTable::none;
    std::size_t index = 0;  ///< into that table
};

Operand operand_of(Opcode op, std::uint32_t argument);

}  // namespace loopglass
