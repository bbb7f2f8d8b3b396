#include "sim/session/stepping.hpp"

#include <algorithm>

namespace loopglass {

void StepIndex::advance(const Trace& trace) {
    for (; consumed_ < trace.events.size(); ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        const auto ref = static_cast<EventRef>(consumed_ + 1);
        switch (event.kind) {
            case TraceKind::line: lines_.push_back(ref); break;
            case TraceKind::iteration: iterations_.push_back(ref); break;
            case TraceKind::printed: prints_.push_back(ref); break;
            case TraceKind::task_started:
            case TraceKind::task_resumed: steps_.push_back(ref); [[fallthrough]];
            case TraceKind::task_suspended: coarse_lines_.push_back(ref); break;
            default: break;
        }
    }
}

std::span<const EventRef> StepIndex::stops_of(StepUnit unit) const {
    switch (unit) {
        case StepUnit::line: return lines_.empty() ? coarse_lines_ : lines_;
        case StepUnit::task_step: return steps_;
        case StepUnit::iteration: break;
    }
    return iterations_;
}

std::uint64_t StepIndex::target(const Trace& trace, StepUnit unit, Direction direction, std::uint64_t position,
                                EntityId task) const {
    const std::span<const EventRef> stops = stops_of(unit);
    const auto wanted = [&](EventRef ref) {
        return task == 0 || unit == StepUnit::iteration || trace.events[ref - 1].subject == task;
    };
    if (direction == Direction::forward) {
        for (auto at = std::upper_bound(stops.begin(), stops.end(), position); at != stops.end(); ++at) {
            if (wanted(*at)) return *at;
        }
        return trace.events.size();
    }
    for (auto at = std::lower_bound(stops.begin(), stops.end(), position); at != stops.begin();) {
        if (wanted(*--at)) return *at;
    }
    return 0;
}

std::uint64_t StepIndex::steps_before(std::uint64_t position) const {
    return static_cast<std::uint64_t>(std::upper_bound(steps_.begin(), steps_.end(), position) - steps_.begin());
}

std::uint64_t StepIndex::position_of_step(std::uint64_t number) const {
    if (number == 0 || steps_.empty()) return 0;
    return steps_[std::min<std::uint64_t>(number, steps_.size()) - 1];
}

namespace {

/// The nearest position whose event satisfies `wanted`.
template <class Wanted>
std::uint64_t nearest(const Trace& trace, Direction direction, std::uint64_t position, std::uint64_t until,
                      Wanted&& wanted) {
    const std::uint64_t end = std::min<std::uint64_t>(trace.events.size(), until);
    if (direction == Direction::forward) {
        for (std::uint64_t at = position; at < end; ++at) {
            if (wanted(trace.events[at])) return at + 1;
        }
        return end;
    }
    for (std::uint64_t at = std::min(position, end + 1); at > 1; --at) {
        if (wanted(trace.events[at - 2])) return at - 1;
    }
    return 0;
}

bool stops_at(const Trace& trace, const Breakpoint& breakpoint, std::string_view file, const TraceEvent& event) {
    if (!breakpoint.enabled) return false;
    if (breakpoint.line != 0) {
        if (event.kind != TraceKind::line && !begins_step(event.kind)) return false;
        const SourceLocation location = trace.locations[event.location];
        if (location.line != breakpoint.line || base_name(trace.strings[location.file]) != base_name(file))
            return false;
    } else if (!breakpoint.state) {
        return false;
    }
    if (breakpoint.state && event.kind != *breakpoint.state) return false;
    return breakpoint.task.empty() || trace.name_of(event.subject) == breakpoint.task;
}

}  // namespace

std::uint64_t next_event_of(const Trace& trace, EntityId subject, Direction direction, std::uint64_t position) {
    return nearest(trace, direction, position, UINT64_MAX, [&](const TraceEvent& event) {
        return event.subject == subject ||
               (event.payload == subject && payload_type_of(event.kind) == PayloadType::entity);
    });
}

std::uint64_t next_of_kind(const Trace& trace, TraceKind kind, Direction direction, std::uint64_t position) {
    return nearest(trace, direction, position, UINT64_MAX, [&](const TraceEvent& event) { return event.kind == kind; });
}

std::uint64_t next_breakpoint(const Trace& trace, std::span<const Breakpoint> breakpoints, std::string_view file,
                              Direction direction, std::uint64_t position, std::uint64_t until) {
    return nearest(trace, direction, position, until, [&](const TraceEvent& event) {
        return std::any_of(breakpoints.begin(), breakpoints.end(),
                           [&](const Breakpoint& breakpoint) { return stops_at(trace, breakpoint, file, event); });
    });
}

LocationId location_of(const Trace& trace, EntityId task, std::uint64_t position) {
    for (std::uint64_t at = std::min<std::uint64_t>(position, trace.events.size()); at > 0; --at) {
        const TraceEvent& event = trace.events[at - 1];
        if (event.subject != task) continue;
        if (event.location != 0) return event.location;
        if (event.kind == TraceKind::task_created) return 0;
    }
    return 0;
}

}  // namespace loopglass
