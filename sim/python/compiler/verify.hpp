#pragma once
/// Checks finished code as an interpreter would have to trust it: used by tests and, in debug builds, after every
/// compilation.
#include <string>

#include "sim/python/code/code.hpp"

namespace loopglass::compiler {

/// Follows every path, handlers included, and compares the height of the stack wherever two of them meet, against the
/// size claimed and against what each instruction needs; checks indices, jump targets and the exception table.
/// Constants that are code are checked too. Returns what is wrong, or nothing.
std::string verify(const CodeObject& code);

}  // namespace loopglass::compiler
