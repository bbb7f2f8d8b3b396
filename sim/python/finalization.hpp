#pragma once
/// How the interpreter goes away: which of the program's finalizers run at its end, in which order, and what they still
/// find. Source: CPython 3.13 Python/pylifecycle.c: Py_FinalizeEx, finalize_modules.
namespace loopglass {

/// Called when all of the program's code but finalizers has run, and nobody but `sys.modules` holds `__main__`. First
/// the cycles that are garbage already go; then the program's modules. A module whose functions refer to its namespace
/// is a cycle itself, so its finalizers still find every name. What a module of the library holds is not finalized.
void finalize_interpreter();

}  // namespace loopglass
