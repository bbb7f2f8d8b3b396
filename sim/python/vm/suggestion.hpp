#pragma once
/// "Did you mean": the name that a NameError, AttributeError or ImportError probably meant. CPython 3.13
/// Lib/traceback.py, _compute_suggestion_error.
#include <string>

#include "sim/core/type.hpp"

namespace loopglass {

/// Empty when there is no good guess. `exception` is an instance.
std::string suggestion_for(View exception);

}  // namespace loopglass
