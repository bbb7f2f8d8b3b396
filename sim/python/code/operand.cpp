#include "sim/python/code/operand.hpp"

namespace loopglass {

Operand operand_of(Opcode op, std::uint32_t argument) {
    switch (op) {
        case Opcode::load_const_:
        case Opcode::unsupported_: return {OperandTable::constants, argument};
        case Opcode::load_fast_:
        case Opcode::load_fast_and_clear_:
        case Opcode::store_fast_:
        case Opcode::delete_fast_:
        case Opcode::make_cell_:
        case Opcode::load_closure_:
        case Opcode::load_deref_:
        case Opcode::load_from_dict_or_deref_:
        case Opcode::store_deref_:
        case Opcode::delete_deref_: return {OperandTable::locals, argument};
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
        case Opcode::import_from_: return {OperandTable::names, argument};
        case Opcode::load_super_attr_: return {OperandTable::names, argument >> 1U};
        default: return {};
    }
}

}  // namespace loopglass
