#pragma once
/// `sys.getsizeof`: what an object would take in CPython 3.13 on a 64-bit machine, so that programs which compare a
/// list with a generator show what they show there. Measured there; how much room a list has left is known only as far
/// as its length tells.
#include "sim/core/value.hpp"

namespace loopglass {

/// Bytes with the collector's header, or empty when the object's own `__sizeof__` raised.
Value size_in_cpython(View object);

}  // namespace loopglass
