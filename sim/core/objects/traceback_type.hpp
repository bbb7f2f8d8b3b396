#pragma once

// The type of what an exception's __traceback__ may hold. Exceptions check it, so it is core's; what a traceback is
// made of, only the layer that has frames knows, and defines it (sim/python/vm/traceback.cpp).

#include "sim/core/type.hpp"

namespace loopglass {

extern Type traceback_type;

}  // namespace loopglass
