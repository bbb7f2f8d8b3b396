#pragma once
/// Which rows a timeline has: the loop, tasks under their creators, threads, then locks and queues, at last
/// the tasks by which asyncio.run closes down; what a search
/// leaves, and what is folded away because it is over.
#include <string>
#include <vector>

#include "gui/model/resource_history.hpp"
#include "sim/trace/derive.hpp"

namespace loopglass {

struct TimelineRow {
    EntityId entity = 0;
    const Lane* lane = nullptr;              ///< of a loop, task or thread
    const ResourceLane* resource = nullptr;  ///< of a lock, queue …
    int depth = 0;                           ///< of nesting by creator
};

struct RowOptions {
    EventRef until = UINT32_MAX;  ///< what begins later has no row yet
    bool fold_finished = false;   ///< tasks that are over at `cursor` have none
    EventRef cursor = 0;
    std::string search;  ///< names without it have none
};

struct TimelineRows {
    std::vector<TimelineRow> rows;
    std::size_t folded = 0;
};

/// `old`: rows that are no longer needed, whose memory is used again.
TimelineRows timeline_rows(const Trace& trace, const StateHistory& history, const ResourceHistory& resources,
                           const RowOptions& options, TimelineRows old = {});

}  // namespace loopglass
