#include "sim/core/objects/startup_names.hpp"

#include <algorithm>
#include <iterator>

namespace loopglass {

namespace {

constexpr std::string_view kNames[] = {
#include "sim/core/objects/startup_names.inc"
};

}  // namespace

bool interned_at_startup(std::string_view name) {
    return std::binary_search(std::begin(kNames), std::end(kNames), name);
}

}  // namespace loopglass
