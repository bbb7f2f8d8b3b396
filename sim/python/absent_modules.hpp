#pragma once
/// Modules of CPython's library that Loopglass does not have, and why.
#include <string>
#include <string_view>

#include "sim/core/objects/basic.hpp"

namespace loopglass {

/// Called once per process.
void define_refusing_module_type();

/// A module that can be imported, and ends the run with status 4 when anything is taken from it, or when it is called
/// or derived from: `from it import Name` takes the name for a module inside. Null when `name` is none of those.
Ref<Module> make_refusing_module(std::string_view name);

/// "sqlite3: there are no databases", or what is known of a name that is not CPython's either. For the closing line of
/// a run that ended with ModuleNotFoundError.
std::string why_absent(std::string_view module);

}  // namespace loopglass
