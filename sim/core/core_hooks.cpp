#include "sim/core/core_hooks.hpp"

#include "sim/core/number/integer_text.hpp"

namespace loopglass {

CoreHooks core_hooks;

std::size_t most_integer_digits() {
    return core_hooks.integer_digits != nullptr ? core_hooks.integer_digits() : number::default_most_digits;
}

}  // namespace loopglass
