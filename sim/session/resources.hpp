#pragma once
/// Locks, semaphores, events, conditions, barriers and queues as the trace knows them at a position.
#include <map>
#include <vector>

#include "sim/session/snapshot.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

/// Fed with the events up to a position, one after the other.
class ResourceLevels {
public:
    void read(const TraceEvent& event);
    /// In order of creation; those that nothing has happened to yet are left out.
    std::vector<ResourceView> views(const Trace& trace, std::uint64_t position) const;

    /// What the last events said about a resource.
    struct Level {
        std::uint16_t value = 0;  ///< permits left, items
        bool is_set = false;
    };

private:
    std::map<EntityId, Level> levels_;
};

}  // namespace loopglass
