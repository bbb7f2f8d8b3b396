#pragma once
// The checks of one case's pattern. Not for use outside validate*.cpp.

#include "sim/python/syntax/validate_state.hpp"

namespace loopglass::validating {

/// CPython 3.13 Python/compile.c: compiler_pattern. `may_be_irrefutable`: for a case with a guard, and for
/// the last one.
void check_pattern(const ast::Pattern* pattern, bool may_be_irrefutable, Complaint& complaint);

}  // namespace loopglass::validating
