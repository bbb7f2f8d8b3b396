#pragma once
/// The methods of asyncio.Lock for what is built on a lock: called without being looked up. They are for a lock whose
/// class overrides none of them, is_exactly(lock, lock_type).
#include "sim/core/value.hpp"

namespace loopglass {

bool is_held(View lock);
bool release_lock(View lock);  ///< false with RuntimeError
Value acquire_lock(View lock);
Value enter_lock(View lock);  ///< _ContextManagerMixin.__aenter__
Value leave_lock(View lock);  ///< _ContextManagerMixin.__aexit__

}  // namespace loopglass
