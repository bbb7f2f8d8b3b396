#pragma once
/// The C++20 scenarios that are compiled into this binary, by id. `LOOPGLASS_SCENARIO` (scenario.hpp) adds to it.
#include <string_view>

namespace loopglass {

struct NativeScenario {
    std::string_view id;    ///< the lesson's id
    std::string_view file;  ///< source file, as the compiler saw it
    /// Runs it to its end, as asyncio.run would, on the simulated main thread (a Machine is current). Returns the exit
    /// status; an exception that leaves the entry is printed on stderr and gives 1.
    int (*run)();
};

/// Null when there is none.
const NativeScenario* find_native_scenario(std::string_view id);
/// Called by LOOPGLASS_SCENARIO before main().
bool register_native_scenario(const NativeScenario& scenario);

}  // namespace loopglass
