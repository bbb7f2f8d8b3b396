#pragma once
/// What kinds of things a run has, so that only drawers with something in them are offered.
#include <cstddef>

#include "sim/trace/trace.hpp"

namespace loopglass {

struct RunFacts {
    std::size_t tasks = 0, resources = 0, threads = 0, connections = 0;

    /// Counts what was added to the trace's cast since the last call.
    void advance(const Trace& trace);

private:
    EntityId seen_ = 0;
};

}  // namespace loopglass
