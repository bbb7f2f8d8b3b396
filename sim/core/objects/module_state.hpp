#pragma once
/// Whether a module is still being made: then a name it lacks may be missing because of a circular import.
#include "sim/core/value.hpp"

namespace loopglass {

/// `module.__spec__._initializing`, as `import` keeps it.
bool is_being_made(View module);

}  // namespace loopglass
