// "Task was destroyed but it is pending!": the loop holds tasks weakly, so a task that nothing but itself leads to is
// collected in the middle of its work.

#include <unordered_map>

#include <fmt/format.h>

#include "sim/trace/wait_graph.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {

void detect_destroyed_pending(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems) {
    std::unordered_map<EntityId, EventRef> parked;  // by task: its last suspension
    read_events(trace, options, [&](EventRef ref, const TraceEvent& event) {
        if (event.kind == TraceKind::task_suspended) parked[event.subject] = ref;
        if (event.kind != TraceKind::task_collected || (event.flags & trace_flag::pending) == 0) return;

        const std::string task = trace.name_of(event.subject);
        Problem problem;
        problem.at = ref;
        problem.subject = event.subject;
        problem.lesson = "fire-and-forget";
        problem.fix = fmt::format(
            "Keep a reference to {} until it is done: in a set that a done callback empties, or in a TaskGroup.", task);
        const auto place = parked.find(event.subject);
        if (place == parked.end()) {
            problem.location = trace.entities[event.subject].location;
            problem.message = fmt::format("{} was destroyed before it ever ran: nothing held on to it.", task);
        } else {
            const TraceEvent& suspension = trace.events[place->second - 1];
            const Wait wait{event.subject, static_cast<WaitKind>(suspension.aux),
                            static_cast<EntityId>(suspension.payload), place->second, 0};
            problem.location = suspension.location;
            problem.message = fmt::format("{} was destroyed before it was done: {}, and nothing outside held on to it.",
                                          task, describe(trace, wait));
        }
        problems.push_back(std::move(problem));
    });
}

}  // namespace loopglass
