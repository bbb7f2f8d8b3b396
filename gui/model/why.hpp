#pragma once
/// "Why isn't it running?": the chain from a task to what it waits for, who has that, what they wait for, in sentences;
/// it ends at what will go on, or at nothing.
#include <string>
#include <vector>

#include "sim/session/snapshot.hpp"
#include "sim/trace/wait_graph.hpp"

namespace loopglass {

struct WhyStep {
    std::string sentence;
    EntityId task = 0;   ///< the one the sentence is about
    EntityId thing = 0;  ///< the lock, queue … it names; 0: none
    bool bad = false;    ///< part of a circle, or nothing can end it
};

std::vector<WhyStep> why_not_running(const Trace& trace, const WaitGraph& waits, const Snapshot& snapshot,
                                     EntityId task);

}  // namespace loopglass
