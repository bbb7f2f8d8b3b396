#pragma once
/// Which strings CPython has interned already when it makes a program's constants.
#include <string_view>

namespace loopglass::compiler {

/// Interned before the program starts (recorded by scripts/record/interned_names.py).
bool is_interned_at_start(std::string_view text);

}  // namespace loopglass::compiler
