#pragma once
/// When two constants are the same: equal, and of equal types all the way down. `0`, `0.0`, `-0.0` and `False` are
/// four.
#include <string>

#include "sim/core/value.hpp"

namespace loopglass::compiler {

/// A text that two constants share exactly when they are the same. Code objects are the same only as themselves.
std::string constant_key(View constant);

}  // namespace loopglass::compiler
