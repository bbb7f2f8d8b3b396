#pragma once
/// The variables of a run's main module, for queries and for looking at.
#include <map>
#include <string>

#include "sim/core/objects/dict.hpp"
#include "sim/trace/query.hpp"

namespace loopglass {

class Run;

/// The namespace of `__main__` of the current run; null when there is none.
Dict* main_globals();

using GlobalValues = std::map<std::string, QueryValue, std::less<>>;
/// All global variables but modules, functions and classes, as queries compare them.
GlobalValues global_values(Run& run);

}  // namespace loopglass
