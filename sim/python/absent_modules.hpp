#pragma once
/// Modules of CPython's library that Loopglass does not have, and why.
#include <string>
#include <string_view>

namespace loopglass {

/// "sqlite3: there are no databases", or what is known of a name that is not CPython's either. For the closing line of
/// a run that ended with ModuleNotFoundError.
std::string why_absent(std::string_view module);

}  // namespace loopglass
