#include "sim/trace/cause_path.hpp"

namespace loopglass {

namespace {

/// What a reader wants to be told of; the rest only passes it on.
bool is_reason(const TraceEvent& event) {
    switch (event.kind) {
        case TraceKind::task_created:
        case TraceKind::task_woke:
        case TraceKind::callback_scheduled:
        case TraceKind::thread_started:
        case TraceKind::cancel_requested: return true;
        default: return false;
    }
}

/// The event in whose course this one happened, when the event itself does not say: the step or callback of its
/// subject that is under way.
EventRef step_around(const Trace& trace, EventRef event) {
    const EntityId subject = trace.events[event - 1].subject;
    for (EventRef at = event - 1; at > 0; --at) {
        const TraceEvent& earlier = trace.events[at - 1];
        if (earlier.subject == subject && begins_step(earlier.kind)) return at;
        if (earlier.kind == TraceKind::iteration) return 0;
    }
    return 0;
}

}  // namespace

CausePath cause_path(const Trace& trace, EventRef event, std::size_t most) {
    CausePath path;
    path.events.push_back(event);
    const TraceEvent& first = trace.events[event - 1];
    EventRef at = first.cause != 0 ? first.cause : step_around(trace, event);
    // A cause is older than what it brings about, so this comes to an end.
    for (EventRef before = event; at != 0 && at < before; before = at, at = trace.events[at - 1].cause) {
        if (!is_reason(trace.events[at - 1])) continue;
        if (path.events.size() >= most) {
            path.complete = false;
            break;
        }
        path.events.push_back(at);
    }
    return path;
}

}  // namespace loopglass
