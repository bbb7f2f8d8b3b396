#pragma once

/// What a failing libtommath call means to us.

#include <cstdlib>

#include <tommath.h>

namespace loopglass::number {

/// Callers keep to the preconditions and limits, so what is left is memory that ran out: nothing to return to.
inline void check(mp_err error) {
    if (error != MP_OKAY) std::abort();
}

}  // namespace loopglass::number
