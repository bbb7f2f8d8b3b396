#pragma once
/// How sequences refuse what cannot be concatenated to them, or repeat them.
#include "sim/core/type.hpp"

namespace loopglass {

/// 'can only concatenate str (not "int") to str' and the like. Empty without an exception when neither operand is a
/// sequence, or the operator is another one.
Value raise_for_sequence(BinaryOp op, View left, View right);

}  // namespace loopglass
