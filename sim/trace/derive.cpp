#include "sim/trace/derive.hpp"

#include <algorithm>
#include <array>

namespace loopglass {

std::string_view name_of(LaneState state) {
    static constexpr std::array<std::string_view, 10> names{"created",   "ready",    "running",  "blocked",
                                                            "waiting",   "sleeping", "finished", "failed",
                                                            "cancelled", "collected"};
    static_assert(names.size() == static_cast<std::size_t>(LaneState::collected) + 1);
    return names[static_cast<std::size_t>(state)];
}

EntityId actor_of(const Trace& trace, EventRef ref) {
    while (ref != 0 && ref <= trace.events.size()) {
        const TraceEvent& event = trace.events[ref - 1];
        if (event.kind == TraceKind::cancel_requested) {
            if (event.payload != 0) return static_cast<EntityId>(event.payload);
        } else {
            switch (trace.entities[event.subject].kind) {
                case EntityKind::task:
                case EntityKind::handle:
                case EntityKind::timer:
                case EntityKind::thread:
                case EntityKind::loop: return event.subject;
                default: break;
            }
        }
        if (event.cause >= ref) return 0;
        ref = event.cause;
    }
    return 0;
}

void StateHistory::advance(const Trace& trace) {
    const std::size_t count = trace.events.size();
    for (; consumed_ < count; ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        const auto ref = static_cast<EventRef>(consumed_ + 1);
        if (!blocked_.empty()) end_blocked(ref, event);
        consume(trace, ref, event);
    }
}

void StateHistory::consume(const Trace& trace, EventRef ref, const TraceEvent& event) {
    const EntityId subject = event.subject;
    if (subject > trace.entities.size()) return;  // not kept, or a trace from elsewhere that makes no sense
    switch (event.kind) {
        case TraceKind::task_created: enter(subject, ref, LaneState::created); break;
        case TraceKind::task_started:
        case TraceKind::task_resumed:
            enter(subject, ref, LaneState::running);
            occupy_loop(ref, subject);
            break;
        case TraceKind::task_suspended: {
            const auto wait = static_cast<WaitKind>(event.aux);
            const LaneState state = wait == WaitKind::sleep ? LaneState::sleeping : LaneState::waiting;
            enter(subject, ref, state, static_cast<EntityId>(event.payload), wait);
            vacate_loop(ref, subject);
            break;
        }
        case TraceKind::task_woke: {
            const StateInterval* now = open_interval(subject);
            // A task that has yet to start, or is in the queue already, stays what it is.
            if (now == nullptr || (now->state != LaneState::created && now->state != LaneState::ready)) {
                enter(subject, ref, LaneState::ready);
            }
            if (event.cause != 0) wake_edges_.push_back({event.cause, ref, actor_of(trace, event.cause), subject});
            break;
        }
        case TraceKind::task_finished:
            enter(subject, ref, LaneState::finished);
            vacate_loop(ref, subject);
            break;
        case TraceKind::task_failed:
            enter(subject, ref, LaneState::failed);
            vacate_loop(ref, subject);
            break;
        case TraceKind::task_cancelled:
            enter(subject, ref, LaneState::cancelled);
            vacate_loop(ref, subject);
            break;
        case TraceKind::task_collected: enter(subject, ref, LaneState::collected); break;

        case TraceKind::callback_started: occupy_loop(ref, subject); break;
        case TraceKind::callback_finished: vacate_loop(ref, subject); break;

        case TraceKind::loop_started:
            loops_.push_back(subject);
            enter(subject, ref, LaneState::running);
            break;
        case TraceKind::loop_stopped:
            close(subject, ref);
            std::erase(loops_, subject);
            break;
        case TraceKind::iteration:
            if (loops_.empty()) loops_.push_back(subject);
            enter(subject, ref, LaneState::running);
            break;
        case TraceKind::polled:
            if (event.payload != 0) {
                // The wait is over now: it was what went on since the iteration began.
                if (StateInterval* now = open_interval(subject)) now->state = LaneState::sleeping;
                enter(subject, ref, LaneState::running);
            }
            break;

        case TraceKind::blocked: begin_blocked(trace, ref, event); break;

        case TraceKind::thread_started: enter(subject, ref, LaneState::ready); break;
        case TraceKind::thread_switched: switch_thread(ref, event); break;
        case TraceKind::thread_blocked: {
            const auto wait = static_cast<WaitKind>(event.aux);
            const LaneState state = wait == WaitKind::sleep ? LaneState::sleeping : LaneState::waiting;
            enter(subject, ref, state, static_cast<EntityId>(event.payload), wait);
            break;
        }
        case TraceKind::thread_finished: enter(subject, ref, LaneState::finished); break;
        default: break;
    }
}

void StateHistory::begin_blocked(const Trace& trace, EventRef ref, const TraceEvent& event) {
    const EntityId caller = event.subject;
    const EntityKind kind = trace.entities[caller].kind;
    const bool has_lane = kind == EntityKind::task || kind == EntityKind::thread;
    const EntityId loop = loops_.empty() || kind == EntityKind::thread ? 0 : loops_.back();
    if (has_lane) enter(caller, ref, LaneState::blocked);
    enter(loop, ref, LaneState::blocked, on_loop_.empty() ? 0 : on_loop_.back());
    blocked_.push_back({caller, loop, event.time + static_cast<std::int64_t>(event.payload)});
}

void StateHistory::end_blocked(EventRef ref, const TraceEvent& event) {
    std::erase_if(blocked_, [&](const Blocked& call) {
        if (event.time < call.until && event.subject != call.caller) return false;
        for (const EntityId entity : {call.caller, call.loop}) {
            const StateInterval* now = open_interval(entity);
            if (now != nullptr && now->state == LaneState::blocked) enter(entity, ref, LaneState::running, now->about);
        }
        return true;
    });
}

void StateHistory::occupy_loop(EventRef ref, EntityId by) {
    if (loops_.empty()) return;
    on_loop_.push_back(by);
    enter(loops_.back(), ref, LaneState::running, by);
}

void StateHistory::vacate_loop(EventRef ref, EntityId by) {
    const auto place = std::find(on_loop_.rbegin(), on_loop_.rend(), by);
    if (place == on_loop_.rend()) return;
    on_loop_.erase(std::next(place).base(), on_loop_.end());
    if (!loops_.empty()) enter(loops_.back(), ref, LaneState::running, on_loop_.empty() ? 0 : on_loop_.back());
}

void StateHistory::switch_thread(EventRef ref, const TraceEvent& event) {
    const auto before = static_cast<EntityId>(event.payload);
    const StateInterval* now = before == 0 ? nullptr : open_interval(before);
    if (now != nullptr && now->state == LaneState::running) enter(before, ref, LaneState::ready);
    enter(event.subject, ref, LaneState::running);
}

void StateHistory::enter(EntityId entity, EventRef ref, LaneState state, EntityId about, WaitKind wait) {
    if (entity == 0) return;
    const StateInterval next{ref, 0, about, state, wait};
    StateInterval* now = open_interval(entity);
    if (now != nullptr && now->begin == ref) {  // entered and left by one event: it never was
        *now = next;
        return;
    }
    if (now != nullptr) now->end = ref;
    lane_for(entity).intervals.push_back(next);
}

void StateHistory::close(EntityId entity, EventRef ref) {
    if (StateInterval* now = open_interval(entity)) now->end = ref;
}

StateInterval* StateHistory::open_interval(EntityId entity) {
    if (entity >= lane_index_.size() || lane_index_[entity] == 0) return nullptr;
    std::vector<StateInterval>& intervals = lanes_[lane_index_[entity] - 1].intervals;
    return intervals.empty() || intervals.back().end != 0 ? nullptr : &intervals.back();
}

Lane& StateHistory::lane_for(EntityId entity) {
    if (entity >= lane_index_.size()) lane_index_.resize(std::size_t{entity} + 1 + entity / 2);
    std::uint32_t& index = lane_index_[entity];
    if (index == 0) {
        lanes_.push_back({entity, {}});
        index = static_cast<std::uint32_t>(lanes_.size());
    }
    return lanes_[index - 1];
}

const Lane* StateHistory::lane_of(EntityId entity) const {
    if (entity >= lane_index_.size() || lane_index_[entity] == 0) return nullptr;
    return &lanes_[lane_index_[entity] - 1];
}

const StateInterval* StateHistory::state_at(EntityId entity, EventRef at) const {
    const Lane* lane = lane_of(entity);
    if (lane == nullptr) return nullptr;
    const auto after = std::upper_bound(lane->intervals.begin(), lane->intervals.end(), at,
                                        [](EventRef ref, const StateInterval& each) { return ref < each.begin; });
    return after == lane->intervals.begin() ? nullptr : &*std::prev(after);
}

}  // namespace loopglass
