#pragma once
/// "Did you mean": the name that a NameError, AttributeError or ImportError probably meant. CPython 3.13
/// Lib/traceback.py, _compute_suggestion_error.
#include <string>

#include "sim/core/type.hpp"

namespace loopglass {

/// What a traceback adds to the message: ". Did you mean: 'x'?", or that an import is missing; empty when there is no
/// good guess. `exception` is an instance. Without `traceback`, its frames are not looked at.
std::string suggestion_for(View exception, bool traceback = true);

}  // namespace loopglass
