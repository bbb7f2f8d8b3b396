#pragma once
/// Who waits for whom at a moment, as boxes in columns: those that wait at the left, what and whom they wait for to the
/// right of them. Circles are marked; they can never come apart by themselves.
#include <cstddef>
#include <string>
#include <vector>

#include "sim/trace/trace.hpp"
#include "sim/trace/wait_graph.hpp"

namespace loopglass {

struct AwaitNode {
    EntityId entity = 0;
    std::string label;
    bool is_task = false;
    bool in_cycle = false;
    int column = 0, row = 0;
    std::size_t more = 0;  ///< tasks that wait just as this one does, and have no box
};

struct AwaitEdge {
    std::size_t from = 0, to = 0;  ///< nodes
    bool holds = false;            ///< from a lock or semaphore to who has it
    bool in_cycle = false;
};

struct AwaitGraph {
    std::vector<AwaitNode> nodes;
    std::vector<AwaitEdge> edges;
    int columns = 0, rows = 0;
    std::size_t left_out = 0;  ///< waiting tasks beyond the limit
};

/// Of the tasks that wait for something or somebody; sleepers stand in nobody's way unless somebody waits for them. Of
/// many that wait alike the first stands for all.
AwaitGraph await_graph(const Trace& trace, const WaitGraph& waits, std::size_t most_tasks = 200);

}  // namespace loopglass
