#include "sim/asyncio/scenario_registry.hpp"

#include <vector>

namespace loopglass {

namespace {
/// Filled before main(), in no particular order; lookups are by id.
std::vector<NativeScenario>& registry() {
    static std::vector<NativeScenario> scenarios;
    return scenarios;
}
}  // namespace

const NativeScenario* find_native_scenario(std::string_view id) {
    for (const NativeScenario& scenario : registry()) {
        if (scenario.id == id) return &scenario;
    }
    return nullptr;
}

bool register_native_scenario(const NativeScenario& scenario) {
    registry().push_back(scenario);
    return true;
}

}  // namespace loopglass
