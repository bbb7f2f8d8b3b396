#pragma once
/// A run with limits so small that any program ends soon.
#include <memory>

#include "sim/session/run.hpp"

namespace loopglass::fuzz {

/// Runs to the end and gives everything back. Aborts the process when the engine finds a fault of its own: an internal
/// error, or (in a debug build) objects that are left.
void run_bounded(const std::shared_ptr<const Program>& program, std::string_view standard_input = {});

}  // namespace loopglass::fuzz
