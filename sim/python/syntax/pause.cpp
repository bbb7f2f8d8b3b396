#include "sim/python/syntax/pause.hpp"

#include "sim/core/breath.hpp"

namespace loopglass {

void pause_at_statement() {
    constexpr std::uint64_t kUnits = 16;  // some microseconds
    breathe(kUnits);
}

}  // namespace loopglass
