#pragma once
/// Locks, semaphores, queues … over time: who had them, how full they were, how many waited; and connections: how many
/// bytes nobody had read yet. One linear pass that goes on as the trace grows.
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

/// From the event `begin` until the next interval begins.
struct ResourceInterval {
    EventRef begin = 0;
    EntityId holder = 0;        ///< of a lock: who has it; 0: nobody. Of a connection: itself while it is open
    std::uint16_t level = 0;    ///< permits left, items, 1 for an event that is set; bytes under way to the server
    std::uint16_t waiters = 0;  ///< saturates, as the level does; of a connection: bytes under way to the client
};

struct ResourceLane {
    EntityId entity = 0;
    std::uint16_t most = 0;  ///< the highest level so far; of a connection in either direction
    std::vector<ResourceInterval> intervals;
};

class ResourceHistory {
public:
    void advance(const Trace& trace);
    /// In the order in which something first happened to them.
    const std::vector<ResourceLane>& lanes() const { return lanes_; }

private:
    ResourceLane& lane(EntityId entity);
    ResourceInterval& change(EntityId entity, EventRef ref);
    void left_queue(EntityId task, EventRef ref);
    void change_connection(const TraceEvent& event, EventRef ref);
    std::vector<ResourceLane> lanes_;
    std::unordered_map<EntityId, std::size_t> index_;
    std::unordered_map<EntityId, EntityId> waits_for_;  // task: resource
    /// Bytes that one end of a connection has sent and the other has not read.
    struct Flow {
        EntityId client = 0, peer = 0;
        std::uint64_t bytes = 0;
        bool closed = false;
    };
    std::unordered_map<EntityId, Flow> flows_;  // by the end that sends
    std::size_t consumed_ = 0;
};

}  // namespace loopglass
