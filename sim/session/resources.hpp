#pragma once
/// Locks, semaphores, events, conditions, barriers and queues as the trace knows them at a position.
#include <vector>

#include "sim/session/snapshot.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

/// In order of creation; those that nothing has happened to yet are left out.
std::vector<ResourceView> resources_at(const Trace& trace, std::uint64_t position);

}  // namespace loopglass
