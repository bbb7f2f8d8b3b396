#include "gui/model/resource_history.hpp"

#include <algorithm>

namespace loopglass {

ResourceLane& ResourceHistory::lane(EntityId entity) {
    const auto [at, is_new] = index_.emplace(entity, lanes_.size());
    if (is_new) lanes_.push_back({entity, 0, {}});
    return lanes_[at->second];
}

/// The interval that begins with this event, so far a copy of the one before.
ResourceInterval& ResourceHistory::change(EntityId entity, EventRef ref) {
    std::vector<ResourceInterval>& intervals = lane(entity).intervals;
    if (intervals.empty()) intervals.push_back({ref, 0, 0, 0});
    if (intervals.back().begin != ref) {
        intervals.push_back(intervals.back());
        intervals.back().begin = ref;
    }
    return intervals.back();
}

void ResourceHistory::left_queue(EntityId task, EventRef ref) {
    const auto waited = waits_for_.find(task);
    if (waited == waits_for_.end()) return;
    if (ResourceInterval& now = change(waited->second, ref); now.waiters > 0) --now.waiters;
    waits_for_.erase(waited);
}

void ResourceHistory::advance(const Trace& trace) {
    for (; consumed_ < trace.events.size(); ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        const auto ref = static_cast<EventRef>(consumed_ + 1);
        const auto resource = static_cast<EntityId>(event.payload);
        switch (event.kind) {
            case TraceKind::waiting: {
                ResourceInterval& now = change(resource, ref);
                if (now.waiters < 0xFFFF) ++now.waiters;
                waits_for_[event.subject] = resource;
                break;
            }
            case TraceKind::task_started:
            case TraceKind::task_resumed:
                if (!waits_for_.empty()) left_queue(event.subject, ref);
                break;
            case TraceKind::acquired:
            case TraceKind::released: {
                left_queue(event.subject, ref);
                ResourceInterval& now = change(resource, ref);
                const bool lock = trace.entities[resource].kind == EntityKind::lock;
                now.holder = lock && event.kind == TraceKind::acquired ? event.subject : 0;
                now.level = event.aux;
                break;
            }
            case TraceKind::put:
            case TraceKind::got: change(resource, ref).level = event.aux; break;
            case TraceKind::event_set: change(resource, ref).level = 1; break;
            case TraceKind::event_cleared: change(resource, ref).level = 0; break;
            default: continue;
        }
        if (event.kind != TraceKind::task_started && event.kind != TraceKind::task_resumed) {
            ResourceLane& changed = lane(resource);
            changed.most = std::max(changed.most, changed.intervals.back().level);
        }
    }
}

}  // namespace loopglass
