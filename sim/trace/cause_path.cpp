#include "sim/trace/cause_path.hpp"

#include <string_view>

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

/// The traceback that the interpreter printed when the program failed, at or before this event; 0: it printed none.
EventRef last_words(const Trace& trace, EventRef event) {
    const TraceEvent& end = trace.events[event - 1];
    if (end.kind == TraceKind::run_finished && end.payload == 0) return 0;
    for (EventRef at = event; at > 0; --at) {
        const TraceEvent& earlier = trace.events[at - 1];
        if (earlier.kind == TraceKind::printed)
            return (earlier.flags & trace_flag::error_stream) != 0 && earlier.cause == 0 ? at : 0;
        if (end.kind != TraceKind::run_finished) break;
    }
    return 0;
}

/// The last failure before an event that `is_it` says yes to; 0: none.
template <class Test>
EventRef last_failure(const Trace& trace, EventRef before, Test&& is_it) {
    for (EventRef at = before - 1; at > 0; --at) {
        if (trace.events[at - 1].kind == TraceKind::task_failed && is_it(trace.events[at - 1])) return at;
    }
    return 0;
}

std::string_view exception_of(const Trace& trace, const TraceEvent& failure) {
    return trace.strings[static_cast<StringId>(failure.payload)];
}

/// The task's failure that a traceback tells of; 0: none.
EventRef failure_told(const Trace& trace, EventRef event) {
    const EventRef words = last_words(trace, event);
    if (words == 0) return 0;
    std::string_view text = trace.printed(trace.events[words - 1]);
    while (text.ends_with('\n')) text.remove_suffix(1);
    return last_failure(trace, words, [&](const TraceEvent& failure) {
        const std::string_view exception = exception_of(trace, failure);
        return !exception.empty() && text.ends_with(exception);
    });
}

/// The failure of another task whose exception this one's is: it had asked for that task's result. 0: it raised its
/// own.
EventRef passed_on(const Trace& trace, EventRef failed) {
    const TraceEvent& event = trace.events[failed - 1];
    for (EventRef at = failed - 1; at > 0; --at) {
        const TraceEvent& taken = trace.events[at - 1];
        if (taken.kind != TraceKind::retrieved || taken.payload != event.subject) continue;
        return last_failure(trace, at, [&](const TraceEvent& failure) {
            return failure.subject == taken.subject && exception_of(trace, failure) == exception_of(trace, event);
        });
    }
    return 0;
}

}  // namespace

CausePath cause_path(const Trace& trace, EventRef event, std::size_t most) {
    CausePath path;
    path.events.push_back(event);
    EventRef told = trace.events[event - 1].kind == TraceKind::task_failed ? event : failure_told(trace, event);
    for (; told != 0; told = passed_on(trace, told)) {
        if (told != event) path.events.push_back(told);
        event = told;
    }
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
