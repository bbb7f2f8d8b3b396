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

/// A connection has one lane, that of its client's end.
void ResourceHistory::change_connection(const TraceEvent& event, EventRef ref) {
    if (event.kind == TraceKind::connection_opened) {
        const auto server = static_cast<EntityId>(event.payload);
        flows_[event.subject] = {event.subject, server, 0, false};
        flows_[server] = {event.subject, event.subject, 0, false};
    }
    const auto found = flows_.find(event.subject);
    if (found == flows_.end()) return;
    Flow &own = found->second, &other = flows_[own.peer];
    if (event.kind == TraceKind::data_sent) own.bytes += event.payload;
    if (event.kind == TraceKind::data_received) other.bytes -= std::min(other.bytes, event.payload);
    if (event.kind == TraceKind::connection_closed) {
        own.closed = true;
        other.bytes = 0;  // what it has not read by now nobody will
    }
    const bool client = event.subject == own.client;
    const auto saturated = [](std::uint64_t bytes) {
        return static_cast<std::uint16_t>(std::min<std::uint64_t>(bytes, 0xFFFF));
    };
    ResourceInterval& now = change(own.client, ref);
    now.holder = own.closed && other.closed ? 0 : own.client;
    now.level = saturated(client ? own.bytes : other.bytes);
    now.waiters = saturated(client ? other.bytes : own.bytes);
    ResourceLane& changed = lane(own.client);
    changed.most = std::max({changed.most, now.level, now.waiters});
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
            case TraceKind::connection_opened:
            case TraceKind::data_sent:
            case TraceKind::data_received:
            case TraceKind::connection_closed: change_connection(event, ref); continue;
            default: continue;
        }
        if (event.kind != TraceKind::task_started && event.kind != TraceKind::task_resumed) {
            ResourceLane& changed = lane(resource);
            changed.most = std::max(changed.most, changed.intervals.back().level);
        }
    }
}

}  // namespace loopglass
