#pragma once
/// Where a coroutine was made, kept on request: asyncio's debug mode asks for it. CPython 3.13
/// sys.set_coroutine_origin_tracking_depth.
#include <string>

#include "sim/python/state.hpp"

namespace loopglass {

/// cr_origin of a coroutine made now: a tuple of (file, line, function), innermost first. `own` is the coroutine's own
/// frame, which does not count.
Value current_origin(const Frame* own);
/// sys.set_coroutine_origin_tracking_depth; the depth before.
int track_coroutine_origins(int depth);
/// What the warning of a coroutine that was never awaited adds; empty when its origin is not known.
std::string describe_coroutine_origin(View coroutine);

}  // namespace loopglass
