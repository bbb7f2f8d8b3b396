#include "sim/core/breath.hpp"

namespace loopglass {

RunSlice* current_run_slice = nullptr;

}  // namespace loopglass
